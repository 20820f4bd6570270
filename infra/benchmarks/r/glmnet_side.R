# glmnet's half of the comparison, Rscript glmnet_side.R MATRIX: each line of standard input,
# "path THRESH" or "folds THRESH", is done and answered with the seconds that it took.
suppressMessages(library(glmnet))
data <- file(commandArgs(trailingOnly = TRUE)[1], "rb")
size <- readBin(data, "integer", 2, endian = "big")
x <- matrix(readBin(data, "double", prod(size), endian = "big"), size[1], size[2])
y <- factor(readBin(data, "integer", size[1], endian = "big"))
fold <- readBin(data, "integer", size[1], endian = "big")
close(data)
cat("ready\n")
lines <- file("stdin", "r")
while (length(line <- readLines(lines, n = 1)) > 0) {
  words <- strsplit(line, " ")[[1]]
  thresh <- as.numeric(words[2])
  start <- proc.time()[["elapsed"]]
  if (words[1] == "path") {
    invisible(glmnet(x, y, family = "binomial", standardize = FALSE, thresh = thresh, maxit = 1e8))
  } else {
    invisible(cv.glmnet(x, y, family = "binomial", standardize = FALSE, foldid = fold, thresh = thresh, maxit = 1e8))
  }
  cat(sprintf("%.4f\n", proc.time()[["elapsed"]] - start))
  flush(stdout())
}
