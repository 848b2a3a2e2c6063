package midas.core.engine;

/**
 * Triangular factor R of a tall matrix whose rows come tile by tile: each tile is reflected into R by Householder transformations (Golub and Van
 * Loan 2013, §5.2.2), so that R has the accuracy of an orthogonal decomposition of the whole.
 */
final class TallQr implements RowSink {

    private final double[][] r;
    private final int size;

    TallQr(int size) {
        this.size = size;
        r = new double[size][size];
    }

    @Override
    public void add(double[][] tile, int rows) {
        for (int k = 0; k < size; k++) {
            double[] v = tile[k];
            double below = 0;
            for (int i = 0; i < rows; i++) {
                below += v[i] * v[i];
            }
            if (below == 0) {
                continue;
            }
            double diagonal = r[k][k];
            double norm = Math.sqrt(diagonal * diagonal + below);
            double alpha = diagonal > 0 ? -norm : norm;
            double head = diagonal - alpha;
            double factor = 2 / (head * head + below);
            for (int j = k + 1; j < size; j++) {
                double[] c = tile[j];
                double dot = head * r[k][j];
                for (int i = 0; i < rows; i++) {
                    dot += v[i] * c[i];
                }
                double s = dot * factor;
                r[k][j] -= s * head;
                for (int i = 0; i < rows; i++) {
                    c[i] -= s * v[i];
                }
            }
            r[k][k] = alpha;
        }
    }

    /** Takes in the rows of an upper triangular factor times {@code weight}. */
    void addUpper(double[][] upper, double weight) {
        double[][] tile = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = i; k < size; k++) {
                tile[k][i] = weight * upper[i][k];
            }
        }
        add(tile, size);
    }

    /** Returns R, upper triangular, row-major; shared. */
    double[][] upper() {
        return r;
    }

    /** Returns R' as a lower triangular factor. */
    TriangularFactor factor() {
        double[][] l = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = i; k < size; k++) {
                l[k][i] = r[i][k];
            }
        }
        return TriangularFactor.of(l);
    }
}
