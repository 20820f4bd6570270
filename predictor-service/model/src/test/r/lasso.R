# One seeded hard case of L1 logistic regression and what glmnet says of it, as JSON on standard output.
# Rscript lasso.R KIND SEED   (R 4.2, glmnet 4.1, jsonlite 1.8); kinds are the names of the list below
suppressMessages({library(jsonlite); library(glmnet)})
arguments <- commandArgs(trailingOnly = TRUE)
kind <- arguments[1]; set.seed(as.integer(arguments[2]))
normal <- function(n, p) matrix(rnorm(n * p), n, p)
ar <- function(n, p, rho) { z <- normal(n, p); for (j in 2:p) z[, j] <- rho * z[, j - 1] + sqrt(1 - rho^2) * z[, j]; z }
outcome <- function(x, k = 3, strength = 1, shift = 0) rbinom(nrow(x), 1, plogis(shift + strength * rowSums(scale(x[, seq_len(k), drop = FALSE]))))
kinds <- list(
  plain = function() { x <- normal(120, 20); list(x = x, y = outcome(x)) },
  wide = function() { x <- normal(60, 200); list(x = x, y = outcome(x)) },
  correlated = function() { x <- ar(100, 150, .97); list(x = x, y = outcome(x)) },
  nearly_the_same = function() { x <- ar(80, 30, .9999); list(x = x, y = outcome(x)) },
  rare = function() { x <- normal(150, 40); y <- rep(0, 150); y[order(-(x[, 1] + rnorm(150)))[1:5]] <- 1; list(x = x, y = y) },
  separated = function() { x <- normal(50, 8); list(x = x, y = as.integer(x[, 1] + .5 * x[, 2] > 0)) },
  tied = function() { x <- matrix(rbinom(100 * 30, 3, .3), 100, 30); list(x = x, y = outcome(x)) },
  binary_rare = function() { x <- matrix(rbinom(90 * 40, 1, .05), 90, 40); list(x = x, y = rbinom(90, 1, plogis(-.5 + x[, 1] * 2))) },
  constant = function() { x <- normal(70, 25); x[, c(1, 7, 25)] <- 3.25; x[, 9] <- c(1, rep(0, 69)); list(x = x, y = outcome(x[, 2:5])) },
  offset = function() { x <- 1e9 + round(normal(80, 30), 1); list(x = x, y = outcome(x)) },
  scales = function() { x <- normal(80, 60); x <- sweep(x, 2, 10^seq(-9, 9, length.out = 60), "*"); list(x = x, y = outcome(x[, c(1, 30, 60)])) },
  copies = function() { x <- normal(80, 12); x <- cbind(x, x[, 1:4], -x[, 2:3], x[, 5] * 10); list(x = x, y = outcome(x)) },
  sums = function() { x <- normal(80, 12); x <- cbind(x[, 1] + x[, 2], x, x[, 3] - x[, 4], rowSums(x[, 1:5])); list(x = x, y = outcome(x)) },
  heavy_tails = function() { x <- matrix(rt(100 * 50, 1.5), 100, 50); list(x = x, y = outcome(sign(x))) },
  tiny = function() { x <- normal(12, 30); list(x = x, y = rep(0:1, 6)) },
  noise = function() { x <- normal(100, 300); list(x = x, y = rbinom(100, 1, .5)) })
case <- kinds[[kind]]()
x <- matrix(as.numeric(signif(case$x, 12)), nrow(case$x)); y <- as.integer(case$y)
if (min(table(factor(y, 0:1))) < 4) { y[1:4] <- 1L; y[5:8] <- 0L }
tight <- function(x, y, lambda = NULL) suppressWarnings(glmnet(x, factor(y), family = "binomial", lambda = lambda, thresh = 1e-16, maxit = 1e8))
part <- function(f) list(lambda = f$lambda, intercept = unname(f$a0), dev_ratio = f$dev.ratio, null_deviance = f$nulldev,
                         coefficients = unname(as.matrix(f$beta)))
full <- tight(x, y)
fold <- integer(length(y)); for (v in 0:1) fold[y == v] <- sample(rep_len(1:3, sum(y == v)))
kept <- fold != 1
fixed <- tight(x[kept, ], y[kept], full$lambda)
cat(toJSON(list(x = t(x), y = y, fold = fold, full = part(full), fixed = part(fixed), own = part(tight(x[kept, ], y[kept]))), digits = I(17), auto_unbox = TRUE))
