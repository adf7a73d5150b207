// Package figureview folds figures into the tables that the modules of figures
// share: every figure as a row, by day, and side by side by who claims it.
//
// Nothing is added up or averaged: where two sources give a figure for one
// event there are two rows. What is denied, feared, planned or threatened is
// shown with its modality and takes no part in a series.
package figureview
