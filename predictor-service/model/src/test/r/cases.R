# Seeded hard cases and what R says of them. Writes src/test/resources/golden/r/cases.json.
# Run in predictor-service/model: Rscript src/test/r/cases.R   (R 4.2, pROC 1.18, jsonlite 1.8)
suppressMessages({library(jsonlite); library(pROC)})
set.seed(20261125)
cases <- list()
add <- function(kind, input, expected) cases[[length(cases) + 1]] <<- list(kind = kind, input = input, expected = lapply(expected, unname))
# Inputs have few digits, so that the file holds them exactly
rnorm <- function(...) round(stats::rnorm(...), 6); rexp <- function(...) round(stats::rexp(...), 6); runif <- function(...) round(stats::runif(...), 6); plogis <- function(...) signif(stats::plogis(...), 10)
quiet <- function(x) suppressWarnings(x)

# Two samples: small, tied, skewed, a huge offset, very different spreads, one outlier
samples <- list(
  list(c(1, 2), c(3, 5, 4)), list(rnorm(20), rnorm(31, 1)), list(round(rexp(40, .2)), round(rexp(15, .3))),
  list(1e6 + rnorm(25), 1e6 + rnorm(30, .5)), list(rnorm(12, 0, 1e-3), rnorm(50, 0, 100)), list(c(rnorm(30), 1e4), rnorm(29)),
  list(c(0, 0, 0, 0, 1), c(0, 0, 1, 1, 1, 1)), list(rep(c(1, 2), 30), rep(c(1, 2, 2), 25)), list(rnorm(200), rnorm(180, 5)),
  list(c(5, 5, 5, 5), c(1, 2, 3)), list(rnorm(3), rnorm(300)), list(round(rnorm(4), 3) + 1e9, round(rnorm(4), 3) + 1e9 + 3))
for (s in samples) {
  a <- s[[1]]; b <- s[[2]]
  tp <- t.test(a, b, var.equal = TRUE); tw <- t.test(a, b)
  w <- quiet(wilcox.test(a, b, exact = FALSE, correct = FALSE)); wc <- quiet(wilcox.test(a, b, exact = FALSE))
  add("samples", list(a = a, b = b), list(pooled = c(tp$statistic, tp$parameter, tp$p.value, tp$conf.int), welch = c(tw$statistic, tw$parameter, tw$p.value, tw$conf.int),
      mann_whitney = c(w$statistic, w$p.value, wc$p.value)))
}

# r x 2 tables: rare levels, balanced, extreme, one large
tables <- list(c(3, 1, 0, 4), c(10, 0, 0, 12), c(5, 5, 5, 5), c(0, 3, 200, 197), c(60, 40, 30, 70), c(1, 0, 0, 1))
tables <- c(tables, lapply(1:12, function(i) { r <- sample(3:5, 1); m <- cbind(rmultinom(1, sample(c(8, 40, 190), 1), rexp(r)), rmultinom(1, sample(c(9, 55, 200), 1), rexp(r))); as.vector(t(m[rowSums(m) > 0, ])) }),
  list(c(rbind(c(4, 60, 131, 66, 30), c(6, 48, 120, 90, 11)))), list(c(rbind(c(2, 0, 1, 0, 3), c(0, 2, 0, 4, 1)))))
for (v in tables) {
  m <- matrix(v, ncol = 2, byrow = TRUE)
  if (nrow(m) < 2 || any(colSums(m) == 0)) next
  x <- quiet(chisq.test(m, correct = FALSE)); y <- quiet(chisq.test(m, correct = TRUE))
  add("table", list(pos = m[, 1], neg = m[, 2]), list(chi2 = c(x$statistic, x$parameter, x$p.value, min(x$expected)),
      yates = if (nrow(m) == 2) c(y$statistic, y$p.value) else NULL, fisher = fisher.test(m, workspace = 2e7)$p.value))
}

for (x in list(c(3, 1, 2), rnorm(10), round(rnorm(37), 1), rep(7, 5), rexp(100), 5)) {
  p <- seq(0, 1, 0.1); add("quantile", list(x = x, p = p), list(q = quantile(x, p, type = 7)))
}

# Scores with an outcome: ties, few of a class, perfect, useless, saturated
outcome <- function(n, p) { y <- rbinom(n, 1, p); y[1] <- 0; y[2] <- 0; y[n] <- 1; y[n - 1] <- 1; y }
scores <- lapply(1:10, function(i) { n <- c(20, 35, 60, 150, 385, 12, 40, 40, 25, 200)[i]; y <- outcome(n, c(.5, .5, .1, .3, .5, .5, .9, .5, .5, .05)[i])
  a <- plogis(rnorm(n) + y); b <- plogis(rnorm(n) + .3 * y)
  if (i == 2) { a <- round(a, 1); b <- round(b, 1) }
  if (i == 7) { a <- signif((y + runif(n)) / 2.1, 10) }
  if (i == 8) b <- rep(.5, n)
  if (i == 9) b <- a
  list(y = y, a = a, b = b) })
for (s in scores) {
  r1 <- roc(s$y, s$a, levels = c(0, 1), direction = "<"); r2 <- roc(s$y, s$b, levels = c(0, 1), direction = "<")
  d <- quiet(roc.test(r1, r2, method = "delong", paired = TRUE))
  add("scores", list(y = s$y, a = s$a, b = s$b), list(auc = c(r1$auc, r2$auc), var = c(var(r1, method = "delong"), var(r2, method = "delong")),
      ci = quiet(ci.auc(r1, method = "delong"))[c(1, 3)], delong = c(d$statistic, d$p.value)))
  l <- lowess(s$a, s$y, f = 2 / 3, iter = 0, delta = 0); e <- abs(l$x - l$y)
  add("lowess", list(y = s$y, p = s$a, f = 2 / 3), list(x = l$x, fitted = l$y, ici = mean(e), e = quantile(e, c(.5, .9, 1))))
  l <- lowess(s$b, s$y, f = .3, iter = 0, delta = 0); e <- abs(l$x - l$y)
  add("lowess", list(y = s$y, p = s$b, f = .3), list(x = l$x, fitted = l$y, ici = mean(e), e = quantile(e, c(.5, .9, 1))))
  br <- unique(quantile(s$a, seq(0, 1, .1), type = 7))
  g <- cut(s$a, br, include.lowest = TRUE); o <- tapply(s$y, g, sum); ex <- tapply(s$a, g, sum); n <- table(g)
  if (!anyNA(o)) { chi <- sum((o - ex)^2 / ex + (o - ex)^2 / (n - ex))
    add("bins", list(y = s$y, p = s$a, groups = 10), list(breaks = br, n = as.integer(n), observed = o, chi2 = chi,
      p = c(pchisq(chi, length(n) - 2, lower.tail = FALSE), pchisq(chi, length(n), lower.tail = FALSE)))) }
  add("brier", list(y = s$y, p = s$b), list(brier = mean((s$b - s$y)^2)))
}

pairs <- list(list(rnorm(20), rnorm(20)), list(1:10, (1:10)^2), list(round(rnorm(50)), round(rnorm(50))), list(1e8 + rnorm(30), rnorm(30)), list(1:5, 2 * (1:5)), list(rexp(100), rbinom(100, 4, .3)))
for (s in pairs) {
  p <- cor.test(s[[1]], s[[2]]); q <- quiet(cor.test(s[[1]], s[[2]], method = "spearman", exact = FALSE))
  add("correlation", list(a = s[[1]], b = s[[2]]), list(pearson = c(p$estimate, p$p.value), spearman = c(q$estimate, q$p.value)))
}

# ICC from the mean squares of aov; McGraw & Wong's interval
icc <- function(a, b, level = .95) {
  n <- length(a); k <- 2; x <- c(a, b); s <- factor(rep(1:n, 2)); r <- factor(rep(1:2, each = n))
  ms <- anova(lm(x ~ s + r))[["Mean Sq"]]; MSR <- ms[1]; MSC <- ms[2]; MSE <- ms[3]; MSW <- anova(lm(x ~ s))[["Mean Sq"]][2]
  i21 <- (MSR - MSE) / (MSR + (k - 1) * MSE + k / n * (MSC - MSE))
  A <- k * i21 / (n * (1 - i21)); B <- 1 + k * i21 * (n - 1) / (n * (1 - i21))
  v <- (A * MSC + B * MSE)^2 / ((A * MSC)^2 / (k - 1) + (B * MSE)^2 / ((n - 1) * (k - 1)))
  fl <- qf(1 - (1 - level) / 2, n - 1, v); fu <- qf(1 - (1 - level) / 2, v, n - 1)
  list(icc = c((MSR - MSW) / (MSR + MSW), i21, (MSR - MSE) / (MSR + MSE)),
       ci = c(n * (MSR - fl * MSE) / (fl * (k * MSC + (k * n - k - n) * MSE) + n * MSR), n * (fu * MSR - MSE) / (k * MSC + (k * n - k - n) * MSE + n * fu * MSR)))
}
for (i in 1:8) {
  n <- c(5, 10, 30, 30, 8, 30, 3, 40)[i]; a <- rnorm(n); b <- a + rnorm(n, c(0, 1, .1, 5, 0, 0, .2, 0)[i], c(.1, .3, .5, .1, 3, .01, .1, 1)[i])
  if (i == 6) { a <- a + 1000; b <- b + 1000 }
  if (i == 8) b <- -a + rnorm(n, 0, .2)
  add("icc", list(a = a, b = b), icc(a, b))
}

for (p in list(c(.01, .02, .03, .5), signif(runif(50)^3, 8), c(.04, .04, .04), c(1e-12, .9, .2))) add("bh", list(p = p), list(q = p.adjust(p, "BH")))
for (v in list(c(0, 10), c(10, 10), c(3, 7), c(1, 385), c(200, 385), c(1, 1), c(0, 1), c(4999, 5000))) {
  w <- quiet(prop.test(v[1], v[2], correct = FALSE)); b <- binom.test(v[1], v[2])
  add("proportion", list(x = v[1], n = v[2]), list(wilson = w$conf.int, clopper_pearson = b$conf.int))
}
t_ <- c(1e-9, .3, 1, 5, 30, 200); df <- c(1, 2.5, 30, 383, 1e5)
g <- expand.grid(t = t_, df = df); add("student", list(t = g$t, df = g$df), list(p = 2 * pt(-g$t, g$df)))
g <- expand.grid(q = c(1e-8, .5, 3, 80, 900), df = c(1, 2, 9, 40)); add("chi_squared", list(x = g$q, df = g$df), list(p = pchisq(g$q, g$df, lower.tail = FALSE)))
g <- expand.grid(d1 = c(1, 1.7, 29, 300), d2 = c(1, 2.2, 29, 300)); add("f_quantile", list(d1 = g$d1, d2 = g$d2), list(f = qf(.975, g$d1, g$d2)))
z <- c(1e-10, .5, 1, 3, 8, 20, 37); add("normal", list(z = z), list(p = 2 * pnorm(-z)))
co <- c(.5, .8, .9, .95, .99, .999); add("normal_quantile", list(confidence = co), list(z = qnorm(1 - (1 - co) / 2)))
g <- expand.grid(co = co, df = c(1, 3.3, 30, 547)); add("t_quantile", list(confidence = g$co, df = g$df), list(t = qt(1 - (1 - g$co) / 2, g$df)))

dir.create("src/test/resources/golden/r", showWarnings = FALSE, recursive = TRUE)
writeLines(toJSON(cases, digits = I(17), auto_unbox = FALSE, null = "null", na = "null"), "src/test/resources/golden/r/cases.json")
cat(length(cases), "cases\n")
