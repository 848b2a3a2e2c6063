# Makes the data and the reference values beside this script: Rscript glm.R > reference.csv
# Data: R's own data sets, and two of package MASS (quine, epil), with factors as dummy variables.
w <- warpbreaks
frames <- list(
  mtcars = data.frame(mpg = mtcars$mpg, wt = mtcars$wt, hp = mtcars$hp),
  infert = with(infert, data.frame(case = case, spontaneous = spontaneous, induced = induced, age = age)),
  warpbreaks = data.frame(breaks = w$breaks, woolB = as.integer(w$wool == "B"),
                          tensionM = as.integer(w$tension == "M"), tensionH = as.integer(w$tension == "H")),
  trees = data.frame(Volume = trees$Volume, Girth = trees$Girth, Height = trees$Height),
  quine = with(MASS::quine, data.frame(Days = Days, EthN = as.integer(Eth == "N"), SexM = as.integer(Sex == "M"),
                                       AgeF1 = as.integer(Age == "F1"), AgeF2 = as.integer(Age == "F2"),
                                       AgeF3 = as.integer(Age == "F3"), LrnSL = as.integer(Lrn == "SL"))),
  epil = with(MASS::epil, data.frame(y = y, lbase = lbase, progabide = as.integer(trt == "progabide"), lage = lage, V4 = V4)))
for (name in names(frames)) write.csv(frames[[name]], paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
cases <- list(
  list("mtcars", gaussian(), TRUE), list("mtcars", gaussian(), FALSE), list("mtcars", gaussian("log"), TRUE),
  list("mtcars", Gamma("inverse"), TRUE), list("mtcars", Gamma("identity"), TRUE),
  list("trees", Gamma("log"), TRUE), list("trees", gaussian("log"), TRUE),
  list("infert", binomial("logit"), TRUE), list("infert", binomial("logit"), FALSE), list("infert", binomial("probit"), TRUE),
  list("warpbreaks", poisson("log"), TRUE), list("warpbreaks", poisson("log"), FALSE), list("warpbreaks", poisson("identity"), TRUE),
  list("quine", "glm.nb", TRUE), list("epil", "glm.nb", TRUE))
# MASS::glm.nb, and then its two steps in turn: it stops where theta is right to eight digits
negative.binomial <- function(formula, d, control) {
  fit <- suppressWarnings(MASS::glm.nb(formula, d, control = control))
  theta <- fit$theta
  for (again in 1:50) {
    step <- suppressWarnings(glm(formula, MASS::negative.binomial(theta), d, control = control, start = coef(fit)))
    fit$coefficients <- coef(step)
    theta <- as.numeric(MASS::theta.ml(step$y, fitted(step), limit = 500, eps = 1e-15))
  }
  list(step = step, theta = theta, nb = fit)
}
cat("# source: R's data sets; command: Rscript glm.R, glm(..., control = glm.control(epsilon = 1e-14, maxit = 500)); version:", R.version.string,
    "with MASS", as.character(packageVersion("MASS")), "\n")
cat("data,family,link,intercept,quantity,index,value\n")
for (one in cases) {
  d <- frames[[one[[1]]]]; f <- one[[2]]; intercept <- one[[3]]
  formula <- as.formula(paste(names(d)[1], "~", if (intercept) "1" else "0", "+", paste(names(d)[-1], collapse = " + ")))
  if (identical(f, "glm.nb")) {
    both <- negative.binomial(formula, d, glm.control(epsilon = 1e-14, maxit = 500))
    fit <- both$step; theta <- both$theta
    s <- summary(fit, dispersion = 1)$coefficients
    put <- function(quantity, index, value)
      cat(one[[1]], "negative_binomial", "log", intercept, quantity, index, sprintf("%.17g\n", value), sep = ",")
    for (k in seq_len(nrow(s))) {
      put("estimate", k - 1, s[k, 1]); put("se", k - 1, s[k, 2]); put("p", k - 1, s[k, 4])
      put("lower", k - 1, s[k, 1] - qnorm(0.975) * s[k, 2])
    }
    put("nullDeviance", 0, fit$null.deviance); put("residualDeviance", 0, fit$deviance)
    put("nullDf", 0, fit$df.null); put("residualDf", 0, fit$df.residual)
    l <- sum(dnbinom(fit$y, size = theta, mu = fitted(fit), log = TRUE))
    k <- nrow(s) + 1
    put("rLogLikelihood", 0, l); put("rAic", 0, -2 * l + 2 * k); put("rBic", 0, -2 * l + k * log(nrow(d)))
    put("theta", 0, theta)
    put("seTheta", 0, attr(MASS::theta.ml(fit$y, fitted(fit), limit = 500, eps = 1e-15), "SE"))
    stopifnot(abs(both$nb$theta / theta - 1) < 1e-7, abs(both$nb$twologlik / 2 - l) < 1e-7)
    next
  }
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
