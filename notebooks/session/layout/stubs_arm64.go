package layout

const stubStride = 32
