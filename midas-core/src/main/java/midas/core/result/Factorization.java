package midas.core.result;

/** How the least-squares problems of a fit were solved. */
public enum Factorization {
    /** Cholesky factor of cross-products: fast, and accurate for columns that are not nearly dependent. */
    CROSS_PRODUCTS,
    /** Householder reflections of the columns themselves: taken by itself where cross-products would lose too many digits. */
    ORTHOGONAL
}
