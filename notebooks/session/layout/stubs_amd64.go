package layout

const stubStride = 16
