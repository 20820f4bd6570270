# One seeded hard case of logistic regression and what glm says of it, as JSON on standard output.
# Rscript glm.R KIND SEED   (R 4.2, jsonlite 1.8); kinds are the names of the list below
suppressMessages(library(jsonlite))
arguments <- commandArgs(trailingOnly = TRUE)
kind <- arguments[1]; set.seed(as.integer(arguments[2]))
normal <- function(n, p) matrix(rnorm(n * p), n, p)
outcome <- function(x, strength = 1, shift = 0) rbinom(nrow(x), 1, plogis(shift + strength * drop(scale(x[, 1]))))
kinds <- list(
  plain = function() { x <- normal(120, 6); list(x = x, y = outcome(x)) },
  strong = function() { x <- normal(400, 3); list(x = x, y = outcome(x, 6)) },
  rare = function() { x <- normal(300, 4); y <- rep(0, 300); y[1:3] <- 1; list(x = x, y = y) },
  dependent = function() { x <- round(normal(80, 4), 3); list(x = cbind(x[, 1:2], 2 * x[, 1] - x[, 2], x[, 3], 5, x[, 4], x[, 3] + x[, 4] + 1), y = outcome(x)) },
  nearly_dependent = function() { x <- normal(80, 3); list(x = cbind(x[, 1:2], x[, 1] + 1e-5 * x[, 3], x[, 3]), y = outcome(x)) },
  indicators = function() { f <- sample(1:4, 150, TRUE); g <- sample(1:3, 150, TRUE); x <- cbind(sapply(1:4, function(k) f == k), sapply(1:3, function(k) g == k)) + 0; list(x = x, y = outcome(x)) },
  separated_level = function() { x <- cbind(rnorm(120), rep(c(0, 0, 0, 1), 30)); y <- outcome(x); y[x[, 2] == 1] <- 1; list(x = x, y = y) },
  separated = function() { x <- normal(40, 2); list(x = x, y = x[, 1] > 0) },
  offset_column = function() { x <- normal(90, 3); x[, 2] <- 1e9 + round(x[, 2], 2); list(x = x, y = outcome(x)) },
  scales = function() { x <- sweep(normal(90, 5), 2, 10^c(-8, -4, 0, 4, 8), "*"); list(x = x, y = outcome(x)) },
  more_columns = function() { x <- normal(12, 20); list(x = x, y = rep(0:1, 6)) },
  constant_only = function() { x <- matrix(7, 30, 1); list(x = x, y = rbinom(30, 1, .4)) },
  heavy_tails = function() { x <- matrix(rt(200 * 3, 1), 200, 3); list(x = x, y = outcome(sign(x))) },
  with_offset = function() { x <- normal(120, 2); list(x = x, y = outcome(x), offset = round(2 * rnorm(120), 6)) })
case <- kinds[[kind]]()
x <- matrix(as.numeric(signif(case$x, 12)), nrow(case$x)); y <- as.integer(case$y)
if (min(table(factor(y, 0:1))) == 0) { y[1] <- 1L; y[2] <- 0L }
offset <- if (is.null(case$offset)) rep(0, length(y)) else case$offset
colnames(x) <- paste0("x", seq_len(ncol(x)))
f <- suppressWarnings(glm(y ~ x + offset(offset), family = binomial, control = glm.control(epsilon = 1e-10, maxit = 100)))
s <- coef(summary(f)); kept <- !is.na(coef(f)); full <- matrix(NA_real_, length(coef(f)), 4); full[kept, ] <- s
df <- f$rank - 1; lrt <- f$null.deviance - f$deviance
separated <- isTRUE(any(full[-1, 2] * apply(x, 2, sd) > 100, na.rm = TRUE))
cat(toJSON(list(x = t(x), y = y, offset = offset, coefficients = full[, 1], se = full[, 2], z = full[, 3], p = full[, 4], rank = f$rank, deviance = f$deviance,
  null_deviance = f$null.deviance, aic = f$aic, bic = BIC(f), lrt_p = if (df > 0) pchisq(lrt, df, lower.tail = FALSE) else NULL, converged = f$converged, separated = separated,
  low = exp(full[, 1] - qnorm(.975) * full[, 2]), high = exp(full[, 1] + qnorm(.975) * full[, 2])), digits = I(17), auto_unbox = TRUE, na = "null", null = "null"))
