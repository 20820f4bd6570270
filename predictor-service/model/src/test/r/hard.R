# Makes the cohort golden/statistics/hard out of golden/statistics/small: tied, constant and shifted features, more features
# than train patients, missing values everywhere, levels that only test has, few responders in test, other settings, other
# names, rows in any order. Run in predictor-service/model: Rscript src/test/r/hard.R, then `axilla statistics` on it, then
# Rscript src/test/r/reference.R src/test/resources/golden/statistics/hard STATISTICS.json src/test/resources/golden/statistics/hard/reference.json
set.seed(20261126)
from <- "src/test/resources/golden/statistics/small"; to <- "src/test/resources/golden/statistics/hard"; dir.create(to, showWarnings = FALSE)
gz <- function(f) gzfile(file.path(to, f), "wt")
cl <- read.csv(file.path(from, "clinical.csv"), colClasses = "character", check.names = FALSE)
keep <- sort(c(sample(which(cl$split == "train"), 90), which(cl$split == "test"))); cl <- cl[keep, ]; train <- cl$split == "train"
for (v in c("age", "height_cm", "weight_kg", "cT", "cN", "er_pct", "pr_pct", "ki67_pct", "her2_status", "subtype", "treatment")) cl[[v]][runif(nrow(cl)) < .15] <- ""
cl$cN[train & cl$cN == "2"] <- "3"; cl$treatment[train & cl$treatment == "REGIMEN_CHANGE"] <- "DUAL_TARGETED"
cl$pcr[!train] <- ifelse(cumsum(!train & cl$pcr == "1")[!train] > 3, "0", cl$pcr[!train])
cl$er_pct <- ifelse(cl$er_pct == "", "", as.character(20 * round(as.numeric(ifelse(cl$er_pct == "", 0, cl$er_pct)) / 20)))
names <- NULL
for (f in c("radiomics.csv.gz", "radiomics_reader2.csv.gz", "radiomics_reread.csv.gz")) {
  x <- read.csv(gzfile(file.path(from, f)), check.names = FALSE); x <- x[x$patient_id %in% cl$patient_id, ]; m <- as.matrix(x[, -1])
  m <- cbind(m, signif(m[, 1:40], 2)^2, round(m[, 20:30] %% 1, 3) + 4096); m[, 5] <- 7; m[, 9] <- signif(m[, 9], 1)
  colnames(m) <- paste0("f", seq_len(ncol(m)), c(" plain", ", comma", " \"quoted\""))
  x <- data.frame(patient_id = x$patient_id, m, check.names = FALSE)[sample(nrow(x)), ]
  write.csv(x, k <- gz(f), row.names = FALSE); close(k)
}
n <- sum(train); w <- function(f, m) { write.table(m, k <- gz(f), sep = ",", row.names = FALSE, col.names = FALSE); close(k) }
w("bootstrap_indices.csv.gz", t(replicate(20, sample(n, n, TRUE) - 1))); w("permutation_indices.csv.gz", t(replicate(10, sample(n) - 1)))
write.csv(cl[sample(nrow(cl)), ], file.path(to, "clinical.csv"), row.names = FALSE, quote = FALSE)
cfg <- readLines(file.path(from, "config.json"))
for (s in list(c("dataset", '"hard"'), c("icc_threshold", ".6"), c("ttest_p_threshold", ".2"), c("correlation_threshold", ".25"), c("n_lambda", "60"), c("confidence", ".9"), c("hl_groups", "7"), c("dca_by", ".02"), c("lowess_f", ".4")))
  cfg <- sub(paste0('("', s[1], '": ).*[^,](,?)$'), paste0("\\1", sub("^\\.", "0.", s[2]), "\\2"), cfg)
writeLines(cfg, file.path(to, "config.json"))
