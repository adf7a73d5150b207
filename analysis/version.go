package analysis

// Version is the version of the reading: it changes whenever the same corpus
// may give other facts.
const Version = "0.1.0"
