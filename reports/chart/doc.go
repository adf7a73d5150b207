// Package chart draws tables as the graphics desk of a newspaper would: the
// title says the finding, the line under it the measure, labels stand on the
// marks, and the last lines say what the numbers rest on.
//
// A chart is made in four steps.
//
//  1. read takes the columns that the table's Figure names (data.go).
//  2. A frame lays out title, notes and source around a column for the figure
//     (frame.go), and one body for each shape fills it: bars.go, line.go,
//     intervals.go, timeline.go, heat.go, multiples.go, diverging.go, network.go.
//  3. The result is a picture: paths and lines of text at fixed places
//     (picture.go). Text is measured with the typeface that is embedded in all
//     outputs, and places are rounded, so the picture is the same on every
//     machine.
//  4. Three backs paint the picture: PNG over gonum's vgimg, PDF over fpdf with
//     real text, and SVG.
//
// A shape is laid out anew for each width, so that a chart in a narrow column
// keeps its text size and its labels stay apart.
package chart
