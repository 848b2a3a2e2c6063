# Fits one data set with lme4 and prints seconds and log-likelihood. Arguments: file, family, link, "fast" for glmer without its check of derivatives.
suppressMessages({
  library(data.table)
  library(lme4)
})
arguments <- commandArgs(TRUE)
setDTthreads(1)
data <- as.data.frame(fread(arguments[1]))
data$g <- factor(data$g)
fixed <- setdiff(names(data), c("y", "g"))
formula <- as.formula(paste("y ~", paste(fixed, collapse = " + "), "+ (1 | g)"))
if (arguments[2] == "gaussian") {
  time <- system.time(model <- lmer(formula, data = data, REML = TRUE))
} else {
  family <- switch(arguments[2], binomial = binomial(arguments[3]), poisson = poisson(arguments[3]))
  control <- if (identical(arguments[4], "fast")) glmerControl(calc.derivs = FALSE) else glmerControl()
  time <- system.time(model <- glmer(formula, data = data, family = family, nAGQ = 1, control = control))
}
cat(sprintf("%.2f %.4f\n", time[["elapsed"]], as.numeric(logLik(model))))
