package midas.core.engine;

/**
 * Nodes and weights of Gauss–Hermite quadrature for the standard normal weight: ∫ f(z) φ(z) dz ≈ Σ ω_k f(z_k) (Abramowitz and Stegun 1964, §25.4.46, with
 * the weight function of the probabilists' polynomials).
 *
 * @param nodes z_k in ascending order
 * @param weights ω_k, their sum 1
 */
record GaussHermite(double[] nodes, double[] weights) {

    private static final int MAX_STEPS = 100;

    /** Makes a rule, for 1 to 100 points. */
    static GaussHermite of(int points) {
        if (points < 1 || points > 100) {
            throw new IllegalArgumentException("points: " + points);
        }
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int k = 0; k < points; k++) {
            nodes[k] = node(points, k);
        }
        for (int k = 0; k < points; k++) {
            weights[k] = 1 / christoffel(points, nodes[k]);
        }
        return new GaussHermite(nodes, weights);
    }

    /** Returns the k-th root, found by bisection on the number of roots below (a Sturm sequence) and finished by Newton's method. */
    private static double node(int points, int k) {
        if (2 * k + 1 == points) {
            return 0;
        }
        double low = -2 * Math.sqrt(points);
        double high = -low;
        for (int step = 0; step < MAX_STEPS && high - low > 1e-6; step++) {
            double middle = 0.5 * (low + high);
            if (rootsBelow(points, middle) > k) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double z = 0.5 * (low + high);
        for (int step = 0; step < 4; step++) {
            double previous = 0;
            double value = 1;
            for (int m = 0; m < points; m++) {
                double next = (z * value - Math.sqrt(m) * previous) / Math.sqrt(m + 1.0);
                previous = value;
                value = next;
            }
            // the derivative of the orthonormal polynomial of degree n is √n times that of degree n − 1
            z -= value / (Math.sqrt(points) * previous);
        }
        return z;
    }

    /** Returns the number of eigenvalues below z of the tridiagonal matrix with zero diagonal and off-diagonals √1, √2, … . */
    private static int rootsBelow(int points, double z) {
        int count = 0;
        double pivot = -z;
        for (int m = 0; m < points; m++) {
            if (m > 0) {
                pivot = -z - m / (pivot == 0 ? Double.MIN_NORMAL : pivot);
            }
            if (pivot < 0) {
                count++;
            }
        }
        return count;
    }

    /** Returns the sum of squares of the orthonormal polynomials below the given degree: the reciprocal of the weight. */
    private static double christoffel(int points, double z) {
        double previous = 0;
        double value = 1;
        double sum = 0;
        for (int m = 0; m < points; m++) {
            sum += value * value;
            double next = (z * value - Math.sqrt(m) * previous) / Math.sqrt(m + 1.0);
            previous = value;
            value = next;
        }
        return sum;
    }
}
