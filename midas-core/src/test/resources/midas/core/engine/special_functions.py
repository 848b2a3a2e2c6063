"""Makes special_functions.csv: python3 special_functions.py > special_functions.csv (needs mpmath)."""
import mpmath as mp

mp.mp.dps = 50
print("# source: mpmath %s, 50 digits; command: python3 special_functions.py > special_functions.csv" % mp.__version__)
print("# columns: function,x,value; the tolerance of each function stands in the test")


def row(name, x, value):
    print("%s,%s,%s" % (name, repr(float(x)), mp.nstr(value, 20)))


def phi(z):
    return mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi)


def cdf(z):
    return mp.erfc(-z / mp.sqrt(2)) / 2


for z in (-38, -20, -9.5, -5.7, -4, -2.5, -1, -0.66, -0.3, -1e-8, 0, 1e-8, 0.4, 0.67, 1.3, 3, 5.6, 8, 12, 37):
    m = mp.mpf(float(z))
    row("logNormalCdf", z, mp.log1p(-mp.erfc(m / mp.sqrt(2)) / 2) if z > 0 else mp.log(cdf(m)))
    row("inverseMills", z, phi(m) / cdf(m))
for x in (1e-6, 0.01, 0.3, 1, 1.5, 2, 5, 11.9, 12, 37.5, 1e3, 1e6, 1e12):
    m = mp.mpf(float(x))
    row("stirlingRemainder", x, mp.loggamma(m) - (m - mp.mpf(1) / 2) * mp.log(m) + m - mp.log(2 * mp.pi) / 2)
    row("logGamma", x, mp.loggamma(m))
    row("logMinusDigamma", x, mp.log(m) - mp.digamma(m))
    row("trigammaInformation", x, m * m * mp.psi(1, m) - m)
for x in (-0.999, -0.5, -0.2001, -0.1999, -1e-3, -1e-9, 1e-12, 1e-5, 0.1, 0.2499, 0.2501, 3, 1e8):
    m = mp.mpf(float(x))
    row("xMinusLog1p", x, m - mp.log(1 + m))
for tail in (0.5, 0.25, 0.2, 0.05, 0.025, 0.005, 5e-5, 1e-10):
    m = mp.mpf(float(tail))
    row("normalUpperQuantile", tail, mp.sqrt(2) * mp.erfinv(1 - 2 * m))
for y, mu in ((1, 1.5), (3, 2.9999), (256, 255.5), (256, 400), (1e6, 1e6 + 10), (1e9, 1.0001e9), (5, 1e-3)):
    a, b = mp.mpf(float(y)), mp.mpf(float(mu))
    print("poissonHalfDeviance,%r;%r,%s" % (float(y), float(mu), mp.nstr(a * mp.log(a / b) - (a - b), 20)))
