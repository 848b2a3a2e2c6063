# Fits public data with MIDAS, lme4 and glmmTMB and prints the tables of docs/validation.md.
# From the root of the repository:  Rscript docs/validation/compare.R [FOLDER FOR THE DATA]
# Needs the R packages lme4, glmmTMB, MASS and jsonlite.
suppressMessages({ library(lme4); library(glmmTMB); library(jsonlite) })
folder <- c(commandArgs(TRUE), "target/validation")[1]
dir.create(folder, recursive = TRUE, showWarnings = FALSE)
put <- function(name, data) {
  path <- file.path(folder, paste0(name, ".csv"))
  numbers <- vapply(data, is.double, NA)
  data[numbers] <- lapply(data[numbers], function(x) format(x, digits = 17, trim = TRUE, scientific = FALSE, drop0trailing = TRUE))
  write.csv(data, path, row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
  path
}
quietly <- function(expr) {
  notes <- character()
  value <- withCallingHandlers(
    tryCatch(expr, error = function(e) { notes <<- c(notes, conditionMessage(e)); NULL }),
    warning = function(w) { notes <<- c(notes, conditionMessage(w)); invokeRestart("muffleWarning") },
    message = function(m) { notes <<- c(notes, conditionMessage(m)); invokeRestart("muffleMessage") })
  list(value = value, notes = unique(trimws(gsub("\n.*", "", notes))))
}
midas <- function(data, y, x, g, family, link, ...) {
  out <- suppressWarnings(system2("./midas", c("glmm", data, "--response", y, if (length(x)) c("--fixed", paste(x, collapse = ",")),
                                   "--group", g, "--family", family, "--link", link, "--format", "json", ...), stdout = TRUE, stderr = FALSE))
  fromJSON(paste(out, collapse = "\n"))
}
show <- function(x) ifelse(is.na(x), "–", formatC(x, digits = 9, format = "g", flag = "#"))
line <- function(...) cat("|", paste(c(...), collapse = " | "), "|\n")
flat <- function(fit) {
  if (is.null(fit)) return(NULL)
  tmb <- inherits(fit, "glmmTMB")
  b <- if (tmb) fixef(fit)$cond else fixef(fit)
  v <- tryCatch(suppressWarnings(if (tmb) vcov(fit)$cond else as.matrix(vcov(fit))), error = function(e) matrix(NA, length(b), length(b), dimnames = list(names(b), names(b))))
  s <- sigma(fit)^2
  fam <- if (tmb || isGLMM(fit)) family(fit)$family else "gaussian"
  list(ll = as.numeric(logLik(fit)), b = b, se = sqrt(diag(v)), sd = sqrt((if (tmb) VarCorr(fit)$cond[[1]] else VarCorr(fit)[[1]])[1, 1]),
       res = if (fam %in% c("binomial", "poisson")) NA else s)
}
compare <- function(title, data, y, x, g, family, link) {
  path <- if (is.character(data)) data else put(gsub("[^a-z0-9]+", "-", tolower(title)), data)
  frame <- read.csv(path, colClasses = setNames("character", g))
  frame[[g]] <- factor(frame[[g]])
  formula <- as.formula(paste(y, "~", paste(c("1", x, sprintf("(1 | %s)", g)), collapse = " + ")))
  fam <- switch(family, gaussian = gaussian(link), binomial = binomial(link), poisson = poisson(link), gamma = Gamma(link))
  linear <- family == "gaussian" && link == "identity"
  ours <- midas(path, y, x, g, family, link)
  four <- quietly(if (linear) lmer(formula, frame) else glmer(formula, frame, family = fam))
  tmb <- quietly(glmmTMB(formula, frame, family = fam, REML = linear))
  cat("\n###", title, "\n\n")
  cat("    ./midas glmm", path, "--response", y, if (length(x)) paste("--fixed", paste(x, collapse = ",")), "--group", g, "--family", family, "--link", link, "\n\n")
  a <- flat(four$value); b <- flat(tmb$value)
  pick <- function(f, what, name) if (is.null(f)) NA else if (is.null(name)) f[[what]] else unname(f[[what]][name])
  line("", "MIDAS", "lme4", "glmmTMB"); line("---", "---", "---", "---")
  if (ours$status == "failed") cat("| MIDAS refuses:", ours$failure$message, "||||\n")
  else {
    line("log-likelihood", show(ours$logLikelihood), show(pick(a, "ll", NULL)), show(pick(b, "ll", NULL)))
    for (k in seq_len(nrow(ours$fixedEffects))) {
      n <- ours$fixedEffects$name[k]
      line(paste0("`", n, "`"), show(ours$fixedEffects$estimate[k]), show(pick(a, "b", n)), show(pick(b, "b", n)))
      line("standard error", show(ours$fixedEffects$standardError[k]), show(pick(a, "se", n)), show(pick(b, "se", n)))
    }
    line("σ_u", show(ours$varianceComponents$standardDeviation[1]), show(pick(a, "sd", NULL)), show(pick(b, "sd", NULL)))
    if (nrow(ours$varianceComponents) > 1) line("σ_e²", show(ours$varianceComponents$variance[2]), show(pick(a, "res", NULL)), show(pick(b, "res", NULL)))
  }
  said <- if (length(ours$diagnostics)) paste(ours$diagnostics$code, collapse = ", ") else "nothing"
  tell <- function(notes) if (length(notes)) paste0("“", notes, "”", collapse = "; ") else "nothing"
  cat("\nSaid: MIDAS", said, "· lme4", tell(four$notes), "· glmmTMB", tell(tmb$notes), "\n")
}
cat("lme4", format(packageVersion("lme4")), "· glmmTMB", format(packageVersion("glmmTMB")), "·", R.version.string, "\n")

compare("Sleep study", "examples/sleepstudy.csv", "Reaction", "Days", "Subject", "gaussian", "identity")
compare("Dyestuff", Dyestuff, "Yield", NULL, "Batch", "gaussian", "identity")
compare("Dyestuff2", Dyestuff2, "Yield", NULL, "Batch", "gaussian", "identity")
orange <- as.data.frame(datasets::Orange); orange$Tree <- as.character(orange$Tree)
compare("Orange trees", orange, "circumference", "age", "Tree", "gaussian", "log")
compare("Contraception", "examples/contraception.csv", "use", c("age", "age2", "urban", "livch1", "livch2", "livch3"), "district", "binomial", "logit")
herds <- cbpp[rep(seq_len(nrow(cbpp)), cbpp$size), ]
herds$y <- unlist(Map(function(k, n) rep(1:0, c(k, n - k)), cbpp$incidence, cbpp$size))
herds <- data.frame(y = herds$y, period2 = +(herds$period == 2), period3 = +(herds$period == 3), period4 = +(herds$period == 4), herd = herds$herd)
compare("Herds", herds, "y", c("period2", "period3", "period4"), "herd", "binomial", "logit")
compare("Contraception, probit", "examples/contraception.csv", "use", c("age", "age2", "urban", "livch1", "livch2", "livch3"), "district", "binomial", "probit")
compare("Epilepsy", "examples/epil.csv", "y", c("lbase", "progabide", "lage", "V4"), "subject", "poisson", "log")
breaks <- data.frame(breaks = as.integer(warpbreaks$breaks), loom = rep(sprintf("L%d", 1:6), each = 9))
compare("Warp breaks", breaks, "breaks", NULL, "loom", "poisson", "identity")
compare("Sleep study, Gamma inverse", "examples/sleepstudy.csv", "Reaction", "Days", "Subject", "gamma", "inverse")
compare("Sleep study, Gamma log", "examples/sleepstudy.csv", "Reaction", "Days", "Subject", "gamma", "log")
compare("Cakes", "examples/cake.csv", "angle", c("temp", "recipeB", "recipeC"), "rr", "gamma", "identity")

i <- 1:60
twins <- data.frame(y = as.integer(round(exp(1 + 0.5 * sin(i) + 0.3 * sin(i %% 8)) + i %% 3)), x1 = round(sin(i), 3))
twins$x2 <- twins$x1 + 1e-5 * round(cos(7 * i), 3)
twins$g <- sprintf("g%d", i %% 8)
compare("Near twins", twins, "y", c("x1", "x2"), "g", "gaussian", "identity")
compare("Near twins, counts", twins, "y", c("x1", "x2"), "g", "poisson", "log")

# ---- certified values
digits <- function(x, certified) round(min(ifelse(x == certified, 16, -log10(abs(x - certified) / abs(certified)))), 1)
cat("\n### Certified values: smallest number of correct digits\n\n")
line("set", "what", "MIDAS", "lme4", "glmmTMB"); line("---", "---", "---", "---", "---")
longleyB <- c(-3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359, -0.511041056535807E-01, 1829.15146461355)
longleyS <- c(890420.383607373, 84.9149257747669, 0.334910077722432E-01, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212)
# the units of the certificate: deflator as is, the rest in thousands
ll <- data.frame(y = as.integer(round(longley$Employed * 1000)), x1 = longley$GNP.deflator, x2 = as.integer(round(longley$GNP * 1000)), x3 = as.integer(round(longley$Unemployed * 10)),
                 x4 = as.integer(round(longley$Armed.Forces * 10)), x5 = as.integer(round(longley$Population * 1000)), x6 = longley$Year, g = sprintf("g%d", (0:15) %% 4))
certified <- function(name, path, x, what) {
  frame <- read.csv(path)
  o <- midas(path, "y", x, "g", "gaussian", "identity")
  f <- as.formula(paste("y ~", paste(c("1", x, "(1 | g)"), collapse = " + ")))
  a <- quietly(lmer(f, frame)); b <- quietly(glmmTMB(f, frame, REML = TRUE))
  ours <- list(b = o$fixedEffects$estimate, se = o$fixedEffects$standardError, vu = o$varianceComponents$variance[1], ve = o$varianceComponents$variance[2])
  rest <- lapply(list(a$value, b$value), function(f) { g <- flat(f); if (is.null(g)) NULL else list(b = g$b, se = g$se, vu = g$sd^2, ve = g$res) })
  for (k in names(what)) {
    d <- function(f) if (is.null(f) || length(f[[k]]) != length(what[[k]]) || anyNA(f[[k]])) "–" else format(digits(unname(f[[k]]), what[[k]]), nsmall = 1)
    line(name, c(b = "coefficients", se = "standard errors", vu = "σ_u²", ve = "σ_e²")[k], d(ours), d(rest[[1]]), d(rest[[2]]))
  }
}
certified("Longley", put("longley", ll), paste0("x", 1:6), list(b = longleyB, se = longleyS))
anova <- function(name, base, r) {
  m <- c(4, 3, 5, 3, 5, 3, 5, 3, 5)
  y <- unlist(lapply(m, function(t) t + c(0, rep(c(-1, 1), (r - 1) / 2))))
  data <- data.frame(y = sprintf("%s.%d", base, as.integer(y)), g = rep(sprintf("t%d", 1:9), each = r))
  certified(name, put(tolower(name), data), NULL, list(vu = (0.01 * r - 0.01) / r, ve = 0.01))
}
anova("SmLs01", "1", 21); anova("SmLs02", "1", 201); anova("SmLs03", "1", 2001)
anova("SmLs04", "1000000", 21); anova("SmLs05", "1000000", 201); anova("SmLs07", "1000000000000", 21)

# ---- Laplace beside quadrature
cat("\n### Laplace beside quadrature with 25 points\n\n")
line("data", "", "MIDAS (Laplace)", "glmer, nAGQ = 25"); line("---", "---", "---", "---")
quadrature <- function(name, path, y, x, g) {
  o <- midas(path, y, setdiff(x, "1"), g, "binomial", "logit"); frame <- read.csv(path, colClasses = setNames("character", g))
  f <- flat(quietly(glmer(as.formula(paste(y, "~", paste(c(x, sprintf("(1 | %s)", g)), collapse = " + "))), frame, binomial, nAGQ = 25))$value)
  line(name, "log-likelihood", show(o$logLikelihood), show(f$ll))
  line("", "σ_u", show(o$varianceComponents$standardDeviation[1]), show(f$sd))
  for (k in seq_along(o$fixedEffects$name)) line("", paste0("`", o$fixedEffects$name[k], "`"), show(o$fixedEffects$estimate[k]), show(unname(f$b[k])))
}
b <- MASS::bacteria
bacteria <- data.frame(y = +(b$y == "y"), drug = +(b$trt == "drug"), drugplus = +(b$trt == "drug+"), wk2 = +(b$week > 2), id = b$ID)
quadrature("Bacteria", put("bacteria", bacteria), "y", c("drug", "drugplus", "wk2"), "id")
quadrature("Contraception", "examples/contraception.csv", "use", c("age", "age2", "urban", "livch1", "livch2", "livch3"), "district")
rare <- data.frame(y = as.integer(c(rep(1, 12), rep(0, 168))), g = rep(sprintf("g%02d", 1:60), each = 3))
rare$y[100] <- 1L
quadrature("All or nothing", put("all-or-nothing", rare), "y", "1", "g")
