# What R says of a cohort's folder, for the sections that do not depend on how the lasso was computed: the radiomics
# score and the selected features are taken from a file of statistics. Compare the two files with compare_stats.py.
# Rscript src/test/r/reference.R COHORT-DIR STATISTICS.json OUT.json
suppressMessages({library(jsonlite); library(pROC)})
a <- commandArgs(TRUE); dir <- a[1]; mine <- fromJSON(a[2], simplifyVector = TRUE)
cfg <- fromJSON(file.path(dir, "config.json")); conf <- cfg$confidence
rd <- function(f, ...) read.csv(gzfile(file.path(dir, f)), check.names = FALSE, ...)
cl <- read.csv(file.path(dir, "clinical.csv"), colClasses = "character", check.names = FALSE, na.strings = "")
num <- c("age", "height_cm", "weight_kg", "er_pct", "pr_pct", "ki67_pct"); for (v in c(num, "pcr")) cl[[v]] <- as.numeric(cl[[v]])
lev <- list(cT = as.character(0:4), cN = as.character(1:3), subtype = c("LUMINAL_HER2NEG", "LUMINAL_HER2POS", "HER2_ENRICHED", "TRIPLE_NEGATIVE"),
  her2_status = c("0", "1+", "2+/FISH-", "2+/FISH+", "3+"), her2_positive = c("0", "1"), treatment = c("ANTHRACYCLINE_TAXANE", "DUAL_TARGETED", "TAXANE_PLATINUM", "REGIMEN_CHANGE"))
X <- rd("radiomics.csv.gz"); rownames(X) <- X$patient_id; X <- as.matrix(X[cl$patient_id, -1]); feat <- colnames(X)
tr <- which(cl$split == "train"); y <- cl$pcr; scopes <- list(train = tr, test = which(cl$split == "test"), all = seq_along(y))
ref <- list(meta = list(kind = "reference", schema = 1, dataset = cfg$dataset))
safe <- function(e) tryCatch(suppressWarnings(e), error = function(x) NULL)
na <- function(x) if (is.null(x) || length(x) == 0) NA else unname(x)

imp <- list(); d <- cl
for (v in num) { imp[[v]] <- median(cl[[v]][tr], na.rm = TRUE); d[[v]][is.na(d[[v]])] <- imp[[v]] }
for (v in names(lev)) { imp[[v]] <- lev[[v]][which.max(table(factor(cl[[v]][tr], lev[[v]])))]; d[[v]][is.na(d[[v]])] <- imp[[v]] }
ref$imputation <- imp

base <- function(s) { r <- list()
  for (v in num) { g <- lapply(c(pos = 1, neg = 0), function(k) cl[[v]][s][y[s] == k])
    o <- lapply(g, na.omit); q <- function(x, p) na(quantile(x, p, type = 7))
    tt <- function(e) if (is.null(e)) list(t = NA, df = NA, p = NA, ci_lo = NA, ci_hi = NA) else list(t = na(e$statistic), df = na(e$parameter), p = e$p.value, ci_lo = e$conf.int[1], ci_hi = e$conf.int[2])
    w <- safe(wilcox.test(o$pos, o$neg, exact = FALSE, correct = FALSE)); wc <- safe(wilcox.test(o$pos, o$neg, exact = FALSE, correct = TRUE))
    r[[v]] <- list(groups = lapply(c(pos = 1, neg = 2), function(k) { x <- o[[k]]; list(n = length(x), missing = sum(is.na(g[[k]])), mean = mean(x), sd = sd(x), median = median(x), q1 = q(x, .25), q3 = q(x, .75), min = min(x), max = max(x)) }),
      t_pooled = tt(safe(t.test(o$pos, o$neg, var.equal = TRUE, conf.level = conf))), t_welch = tt(safe(t.test(o$pos, o$neg, conf.level = conf))),
      mann_whitney = if (is.null(w)) list(U = NA, p = NA, p_continuity = NA) else list(U = na(w$statistic), p = w$p.value, p_continuity = wc$p.value)) }
  for (v in names(lev)) { f <- factor(cl[[v]][s], lev[[v]]); m <- cbind(table(f[y[s] == 1]), table(f[y[s] == 0])); k <- m[rowSums(m) > 0, , drop = FALSE]
    z <- list(levels = I(lev[[v]]), pos = I(unname(m[, 1])), neg = I(unname(m[, 2])), missing = sum(is.na(f)))
    if (nrow(k) > 1 && all(colSums(k) > 0)) { c2 <- safe(chisq.test(k, correct = FALSE)); z$chi2 <- list(stat = na(c2$statistic), df = na(c2$parameter), p = c2$p.value, min_expected = min(c2$expected), cramers_v = na(sqrt(c2$statistic / sum(k))))
      if (nrow(k) == 2) { c3 <- safe(chisq.test(k, correct = TRUE)); z$chi2_yates <- list(stat = na(c3$statistic), p = c3$p.value) }
      z$fisher_p <- fisher.test(k, workspace = 2e8)$p.value }
    r[[v]] <- z }
  r }
ref$baseline <- lapply(scopes, base)

constant <- apply(X[tr, , drop = FALSE], 2, function(x) max(x) == min(x)); mu <- colMeans(X[tr, , drop = FALSE]); s <- apply(X[tr, , drop = FALSE], 2, sd); s[constant] <- 0
tab <- function(key, ...) list(key = I(key), columns = lapply(list(...), function(x) I(unname(x))))
ref$standardise <- c(tab(feat, mean = mu, sd = s), list(constant_in_train = I(feat[constant])))
tt <- sapply(seq_along(feat), function(j) if (constant[j]) rep(NA, 5) else { p <- X[tr, j][y[tr] == 1]; n <- X[tr, j][y[tr] == 0]; a <- safe(t.test(p, n, var.equal = TRUE)); b <- safe(t.test(p, n)); c(na(a$statistic), na(a$p.value), na(b$statistic), na(b$parameter), na(b$p.value)) })
ref$ttest <- tab(feat, t_pooled = tt[1, ], p_pooled = tt[2, ], t_welch = tt[3, ], df_welch = tt[4, ], p_welch = tt[5, ])
iccs <- function(f) { R <- rd(f); i <- match(R$patient_id, cl$patient_id); R <- as.matrix(R[, feat]); n <- nrow(R)
  list(n = n, v = sapply(seq_along(feat), function(j) { u <- X[i, j]; v <- R[, j]; if (max(u, v) == min(u, v)) return(rep(NA, 3)); m <- (u + v) / 2; g <- mean(m)
    MSR <- 2 * sum((m - g)^2) / (n - 1); MSC <- n * ((mean(u) - g)^2 + (mean(v) - g)^2); MSW <- sum((u - v)^2) / 2 / n; MSE <- sum((u - v - mean(u - v))^2) / 2 / (n - 1)
    c((MSR - MSW) / (MSR + MSW), (MSR - MSE) / (MSR + MSE + 2 * (MSC - MSE) / n), (MSR - MSE) / (MSR + MSE)) })) }
e <- iccs("radiomics_reader2.csv.gz"); i <- iccs("radiomics_reread.csv.gz"); th <- cfg$icc_threshold; ok <- function(x) !is.na(x) & x > th; pass <- ok(e$v[2, ]) & ok(i$v[2, ])
ref$icc <- list(n_subjects_inter = e$n, n_subjects_intra = i$n, inter = tab(feat, icc11 = e$v[1, ], icc21 = e$v[2, ], icc31 = e$v[3, ]), intra = tab(feat, icc11 = i$v[1, ], icc21 = i$v[2, ], icc31 = i$v[3, ]),
  n_pass = list(inter_icc21 = sum(ok(e$v[2, ])), inter_icc31 = sum(ok(e$v[3, ])), intra_icc21 = sum(ok(i$v[2, ])), intra_icc31 = sum(ok(i$v[3, ])), inter21_and_intra21 = sum(pass)), pass = I(feat[pass]))
low <- function(p) sum(p < cfg$ttest_p_threshold, na.rm = TRUE); cand <- pass & !constant & !is.na(tt[2, ]) & tt[2, ] < cfg$ttest_p_threshold
ref$selection <- list(n_features = length(feat), n_constant_in_train = sum(constant), n_icc_pass = sum(pass), n_ttest_pooled_pass = low(tt[2, ]), n_ttest_welch_pass = low(tt[5, ]),
  n_ttest_pooled_bh_pass = low(p.adjust(tt[2, ], "BH")), n_candidates = sum(cand), candidates = I(feat[cand]))

# Models: own model matrix, so that names and aliasing are those of the text
d$radscore <- mine$radscore$columns$score[match(d$patient_id, mine$radscore$key)]; d$cT34 <- as.numeric(as.numeric(d$cT) >= 3)
mm <- function(vars, rows) { M <- list(); for (v in vars) { if (v %in% names(lev)) { o <- if (v == "cT") c("2", "0", "1", "3", "4") else lev[[v]]; o <- o[o %in% d[[v]][rows]]; for (l in o[-1]) M[[paste0(v, "=", l)]] <- as.numeric(d[[v]] == l) } else M[[v]] <- d[[v]] }; do.call(cbind, c(list(`(Intercept)` = rep(1, nrow(d))), M)) }
fit <- function(vars, rows, yy = y) { M <- mm(vars, rows); ctl <- glm.control(epsilon = 1e-10, maxit = 200); m <- safe(glm.fit(M[rows, , drop = FALSE], yy[rows], family = binomial(), control = ctl)); m <- safe(glm.fit(M[rows, , drop = FALSE], yy[rows], family = binomial(), control = ctl, etastart = m$linear.predictors))
  p1 <- seq_len(m$rank); V <- chol2inv(m$qr$qr[p1, p1, drop = FALSE]); se <- rep(NA, ncol(M)); se[m$qr$pivot[p1]] <- sqrt(diag(V)); b <- m$coefficients; bb <- b; bb[is.na(bb)] <- 0
  sep <- any(se[-1] * apply(M[rows, -1, drop = FALSE], 2, sd) > 100, na.rm = TRUE); n <- length(rows); k <- m$rank; lr <- m$null.deviance - m$deviance; z <- qnorm(1 - (1 - conf) / 2)
  list(lp = drop(M %*% bb), separated = sep, report = list(n = n, terms = tab(colnames(M), coef = b, se = se, z = b / se, p = 2 * pnorm(-abs(b / se)), odds_ratio = exp(b), or_lo = exp(b - z * se), or_hi = exp(b + z * se)), aliased = I(colnames(M)[is.na(b)]), rank = k,
    deviance = m$deviance, null_deviance = m$null.deviance, log_likelihood = -m$deviance / 2, aic = m$deviance + 2 * k, bic = m$deviance + k * log(n), df_residual = n - k, lrt_chi2 = lr, lrt_df = k - 1, lrt_p = if (k > 1) pchisq(lr, k - 1, lower.tail = FALSE) else NA,
    nagelkerke_r2 = (1 - exp(-lr / n)) / (1 - exp(-m$null.deviance / n)), separated = sep)) }
F <- list(clinical = c("age", "cT34", "cN", "er_pct", "pr_pct", "ki67_pct", "her2_status"), radiomics = "radscore", combined = c("radscore", "cN", "er_pct", "her2_status", "ki67_pct"))
F$combined_all <- c("radscore", F$clinical); F$clinical_full <- c("age", "height_cm", "weight_kg", "cT", "cN", "subtype", "er_pct", "pr_pct", "ki67_pct", "her2_status", "treatment")
M <- lapply(F, fit, rows = tr); ref$models <- lapply(M, `[[`, "report")
U <- c("age", "height_cm", "weight_kg", "cT34", "cN", "subtype", "er_pct", "pr_pct", "ki67_pct", "her2_status", "treatment", "radscore"); ref$univariable <- setNames(lapply(U, function(v) fit(v, tr)$report), U)
full <- tr[complete.cases(cl[tr, c("cN", "er_pct", "her2_status", "ki67_pct")])]; ref$complete_case_combined <- fit(F$combined, full)$report
step <- F$clinical; aic <- fit(step, tr)$report$aic; gone <- character()
repeat { if (!length(step)) break; A <- sapply(step, function(v) fit(setdiff(step, v), tr)$report$aic); if (min(A) >= tail(aic, 1)) break; gone <- c(gone, step[which.min(A)]); step <- step[-which.min(A)]; aic <- c(aic, min(A)) }
ref$stepwise_backward_aic <- list(start = "clinical", removed = I(gone), aic = I(aic), final_terms = I(step), final_aic = tail(aic, 1))

three <- c("clinical", "radiomics", "combined"); P <- lapply(M[three], function(m) 1 / (1 + exp(-m$lp)))
ref$predictions <- tab(d$patient_id, lp_clinical = M$clinical$lp, lp_radiomics = M$radiomics$lp, lp_combined = M$combined$lp, p_clinical = P$clinical, p_radiomics = P$radiomics, p_combined = P$combined)
curve <- function(p, s) suppressWarnings(roc(y[s], p[s], levels = c(0, 1), direction = "<"))
area <- function(p, s) { n1 <- sum(y[s]); n0 <- length(s) - n1; r <- list(n = length(s), n_pos = n1, n_neg = n0, auc = NA, delong_variance = NA, se = NA, ci_lo = NA, ci_hi = NA); if (n1 == 0 || n0 == 0) return(r); o <- curve(p, s); r$auc <- as.numeric(o$auc)
  if (min(n1, n0) > 1) { v <- suppressWarnings(var(o, method = "delong")); z <- qnorm(1 - (1 - conf) / 2); r[5:8] <- list(v, sqrt(v), max(0, r$auc - z * sqrt(v)), min(1, r$auc + z * sqrt(v))) }; r }
youden <- function(p, s) { t <- sort(unique(p[s]), decreasing = TRUE); n1 <- sum(y[s]); n0 <- length(s) - n1; tp <- sapply(t, function(x) sum(y[s][p[s] >= x])); fp <- sapply(t, function(x) sum(p[s] >= x)) - tp; J <- tp * n0 - fp * n1; i <- which.max(J)
  list(youden = list(threshold = t[i], j = J[i] / n1 / n0, sensitivity = tp[i] / n1, specificity = 1 - fp[i] / n0, n_ties = sum(J == J[i])), points = list(threshold = I(c(NA, t)), tpr = I(c(0, tp / n1)), fpr = I(c(0, fp / n0)))) }
both <- function(s) length(unique(y[s])) == 2
ref$roc <- lapply(Filter(both, scopes), function(s) lapply(P, function(p) { r <- c(area(p, s), youden(p, s)); if (length(s) == length(y)) r$points <- NULL; r }))
ref$delong <- lapply(Filter(both, scopes), function(s) { f <- function(i, j) { a <- curve(P[[i]], s); b <- curve(P[[j]], s); t <- suppressWarnings(roc.test(a, b, method = "delong", paired = TRUE)); list(auc1 = as.numeric(a$auc), auc2 = as.numeric(b$auc), diff = as.numeric(a$auc) - as.numeric(b$auc), z = unname(t$statistic), p = t$p.value) }
  list(clinical_vs_combined = f("clinical", "combined"), radiomics_vs_combined = f("radiomics", "combined"), clinical_vs_radiomics = f("clinical", "radiomics")) })
T <- lapply(P, function(p) youden(p, tr)$youden$threshold); cm <- function(p, s, t) list(tp = sum(p[s] >= t & y[s] == 1), fp = sum(p[s] >= t & y[s] == 0), tn = sum(p[s] < t & y[s] == 0), fn = sum(p[s] < t & y[s] == 1))
pr <- function(x, n) if (n == 0) list(value = NA, x = x, n = n) else { w <- suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = conf)$conf.int); b <- binom.test(x, n, conf.level = conf)$conf.int; list(value = x / n, x = x, n = n, wilson_lo = w[1], wilson_hi = w[2], clopper_pearson_lo = b[1], clopper_pearson_hi = b[2]) }
ref$classification <- lapply(scopes, function(s) setNames(lapply(three, function(m) lapply(list(train_youden = T[[m]], half = .5), function(t) { k <- cm(P[[m]], s, t); c(list(threshold = t), k, list(sensitivity = pr(k$tp, k$tp + k$fn), specificity = pr(k$tn, k$tn + k$fp), ppv = pr(k$tp, k$tp + k$fp), npv = pr(k$tn, k$tn + k$fn), accuracy = pr(k$tp + k$tn, length(s)))) })), three))
G <- c(as.list(setNames(lev$subtype, lev$subtype)), list(HER2_POSITIVE = lev$subtype[2:3]))
ref$subgroups <- lapply(G, function(g) lapply(scopes, function(s) { s <- s[d$subtype[s] %in% g]; setNames(lapply(three, function(m) c(area(P[[m]], s), cm(P[[m]], s, T[[m]]))), three) }))
ref$calibration <- lapply(Filter(both, scopes[c("train", "test")]), function(s) setNames(lapply(three, function(m) { lp <- M[[m]]$lp[s]; p <- P[[m]][s]; yy <- y[s]; ctl <- glm.control(epsilon = 1e-12, maxit = 200); se <- function(f) sqrt(diag(vcov(f)))
  a <- safe(glm(yy ~ 1, offset = lp, family = binomial, control = ctl)); b <- safe(glm(yy ~ lp, family = binomial, control = ctl)); r <- list(calibration_in_the_large = na(coef(a)), calibration_in_the_large_se = na(se(a)))
  if (sd(lp) > 1e-9) { r <- c(r, list(intercept = na(coef(b)[1]), intercept_se = na(se(b)[1]), slope = na(coef(b)[2]), slope_se = na(se(b)[2]))); br <- unique(quantile(p, (0:cfg$hl_groups) / cfg$hl_groups, type = 7)); k <- cut(p, br, include.lowest = TRUE); l <- lowess(p, yy, f = cfg$lowess_f, iter = 0, delta = 0); e <- abs(l$x - l$y)
    r <- c(r, list(bins = list(n = I(as.integer(table(k))), observed = I(unname(tapply(yy, k, sum, default = 0)))), lowess = list(x = I(l$x), fitted = I(l$y), ici = mean(e), e50 = na(quantile(e, .5)), e90 = na(quantile(e, .9)), emax = max(e)))) }
  c(r, list(brier = mean((p - yy)^2), brier_scaled = 1 - mean((p - yy)^2) / (mean(yy) * (1 - mean(yy))), mean_predicted = mean(p), mean_observed = mean(yy))) }), three))
w <- function(v) if (v == "her2_ordinal") match(cl$her2_status, lev$her2_status) - 1 else as.numeric(cl[[v]]); vars <- c("age", "height_cm", "weight_kg", "cT", "cN", "er_pct", "pr_pct", "ki67_pct", "her2_positive", "her2_ordinal"); sel <- mine$lasso$at_lambda_min$coef$key
g <- expand.grid(v = vars, f = sel, stringsAsFactors = FALSE); ct <- mapply(function(v, f) { u <- X[, f]; x <- w(v); k <- !is.na(x); p <- safe(cor.test(u[k], x[k])); q <- safe(cor.test(u[k], x[k], method = "spearman", exact = FALSE)); c(sum(k), na(p$estimate), na(p$p.value), na(q$estimate), na(q$p.value)) }, g$v, g$f)
if (length(sel)) ref$correlation$selected <- tab(paste(g$f, g$v, sep = "|"), n = ct[1, ], pearson = ct[2, ], pearson_p = ct[3, ], spearman = ct[4, ], spearman_p = ct[5, ])
R <- suppressWarnings(sapply(vars, function(v) cor(X, w(v), use = "pairwise.complete.obs"))); R[apply(X, 2, function(x) max(x) == min(x)), ] <- NA; k <- which(abs(R) > cfg$correlation_threshold, arr.ind = TRUE); ref$correlation$above_threshold <- tab(paste(feat[k[, 1]], vars[k[, 2]], sep = "|"), pearson = R[k])
B <- as.matrix(read.csv(gzfile(file.path(dir, "bootstrap_indices.csv.gz")), header = FALSE)) + 1
bt <- apply(B, 1, function(i) { m <- fit(F$combined, tr[i]); if (m$separated) return(rep(NA, 6)); p <- 1 / (1 + exp(-m$lp)); b <- tr[i]; l <- safe(glm(y[tr] ~ m$lp[tr], family = binomial, control = glm.control(epsilon = 1e-12, maxit = 200)))
  au <- function(s) as.numeric(suppressWarnings(auc(y[s], p[s], levels = c(0, 1), direction = "<"))); c(au(b), au(tr), mean((p[b] - y[b])^2), mean((p[tr] - y[tr])^2), coef(l)) })
ref$bootstrap <- list(B = nrow(B), n_used = sum(!is.na(bt[1, ])), replicates = setNames(lapply(1:6, function(i) I(bt[i, ])), c("auc_boot", "auc_orig", "brier_boot", "brier_orig", "intercept_orig", "slope_orig")))
writeLines(toJSON(ref, digits = I(17), auto_unbox = TRUE, null = "null", na = "null"), a[3])
