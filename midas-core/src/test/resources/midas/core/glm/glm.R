# Makes the data and the reference values beside this script: Rscript glm.R > reference.csv
# Data: R's own data sets, with factors as dummy variables.
w <- warpbreaks
frames <- list(
  mtcars = data.frame(mpg = mtcars$mpg, wt = mtcars$wt, hp = mtcars$hp),
  infert = with(infert, data.frame(case = case, spontaneous = spontaneous, induced = induced, age = age)),
  warpbreaks = data.frame(breaks = w$breaks, woolB = as.integer(w$wool == "B"),
                          tensionM = as.integer(w$tension == "M"), tensionH = as.integer(w$tension == "H")),
  trees = data.frame(Volume = trees$Volume, Girth = trees$Girth, Height = trees$Height))
for (name in names(frames)) write.csv(frames[[name]], paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
cases <- list(
  list("mtcars", gaussian(), TRUE), list("mtcars", gaussian(), FALSE), list("mtcars", gaussian("log"), TRUE),
  list("mtcars", Gamma("inverse"), TRUE), list("mtcars", Gamma("identity"), TRUE),
  list("trees", Gamma("log"), TRUE), list("trees", gaussian("log"), TRUE),
  list("infert", binomial("logit"), TRUE), list("infert", binomial("logit"), FALSE), list("infert", binomial("probit"), TRUE),
  list("warpbreaks", poisson("log"), TRUE), list("warpbreaks", poisson("log"), FALSE), list("warpbreaks", poisson("identity"), TRUE))
cat("# source: R's data sets; command: Rscript glm.R, glm(..., control = glm.control(epsilon = 1e-14, maxit = 500)); version:", R.version.string, "\n")
cat("data,family,link,intercept,quantity,index,value\n")
for (one in cases) {
  d <- frames[[one[[1]]]]; f <- one[[2]]; intercept <- one[[3]]
  formula <- as.formula(paste(names(d)[1], "~", if (intercept) "1" else "0", "+", paste(names(d)[-1], collapse = " + ")))
  # epsilon is compared with the deviance; a second run from the estimates of the first takes what is left
  control <- glm.control(epsilon = 1e-14, maxit = 500)
  fit <- glm(formula, f, d, control = control)
  for (again in 1:20) fit <- suppressWarnings(glm(formula, f, d, control = control, start = coef(fit)))
  s <- summary(fit)$coefficients
  ci <- if (f$family %in% c("gaussian", "Gamma")) qt(0.975, fit$df.residual) else qnorm(0.975)
  put <- function(quantity, index, value)
    cat(one[[1]], tolower(f$family), f$link, intercept, quantity, index, sprintf("%.17g\n", value), sep = ",")
  for (k in seq_len(nrow(s))) {
    put("estimate", k - 1, s[k, 1]); put("se", k - 1, s[k, 2]); put("p", k - 1, s[k, 4])
    put("lower", k - 1, s[k, 1] - ci * s[k, 2])
  }
  put("nullDeviance", 0, fit$null.deviance); put("residualDeviance", 0, fit$deviance)
  put("nullDf", 0, fit$df.null); put("residualDf", 0, fit$df.residual)
  if (f$family %in% c("gaussian", "Gamma")) put("dispersion", 0, summary(fit)$dispersion)
  put("rLogLikelihood", 0, as.numeric(logLik(fit))); put("rAic", 0, AIC(fit)); put("rBic", 0, BIC(fit))
  if (f$family == "Gamma") {
    y <- d[[1]]; mu <- fitted(fit)
    l <- function(a) sum(dgamma(y, a, scale = mu / a, log = TRUE))
    a <- MASS::gamma.shape(fit, it.lim = 100, eps.max = 1e-14)$alpha
    put("mlDispersion", 0, 1 / a); put("logLikelihood", 0, l(a))
  }
}
