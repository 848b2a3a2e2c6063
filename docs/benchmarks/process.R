# The same model as midas glmm: a random intercept, REML. Arguments: file, response, fixed effects with commas, group.
suppressMessages({
  library(data.table)
  library(lme4)
})
arguments <- commandArgs(TRUE)
data <- fread(arguments[1])
fixed <- strsplit(arguments[3], ",")[[1]]
formula <- as.formula(paste(arguments[2], "~", paste(fixed, collapse = " + "), "+ (1 |", arguments[4], ")"))
model <- lmer(formula, data = data, REML = TRUE)
print(summary(model, correlation = FALSE))
print(head(ranef(model)[[1]], 50))
