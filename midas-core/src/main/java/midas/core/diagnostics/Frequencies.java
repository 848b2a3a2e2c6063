package midas.core.diagnostics;

/** How many whole numbers are in each of some stretches of equal width, which is 1, 2 or 5 times a power of ten. */
public final class Frequencies {

    private static final int MOST = 30;

    private final int first;
    private final int width;
    private final int[] counts;

    private Frequencies(int first, int width, int[] counts) {
        this.first = first;
        this.width = width;
        this.counts = counts;
    }

    /**
     * Counts.
     *
     * @param numbers numbers ≥ 0, at least one
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    public static Frequencies of(int[] numbers) {
        int min = Integer.MAX_VALUE;
        int max = -1;
        for (int number : numbers) {
            min = Math.min(min, number);
            max = Math.max(max, number);
        }
        if (max < min || min < 0) {
            throw new IllegalArgumentException("numbers from " + min + " to " + max);
        }
        int width = width(max - min);
        int first = min / width * width;
        int[] counts = new int[(max - first) / width + 1];
        for (int number : numbers) {
            counts[(number - first) / width]++;
        }
        return new Frequencies(first, width, counts);
    }

    private static int width(int length) {
        long power = 1;
        while (true) {
            for (int step : new int[] {1, 2, 5}) {
                if (length / (step * power) < MOST) {
                    return (int) (step * power);
                }
            }
            power *= 10;
        }
    }

    /** Returns the number of stretches. */
    public int size() {
        return counts.length;
    }

    /** Returns how many different numbers a stretch holds. */
    public int width() {
        return width;
    }

    /** Returns the least number of stretch {@code i}. */
    public int from(int i) {
        return first + i * width;
    }

    /** Returns how many numbers are in stretch {@code i}. */
    public int count(int i) {
        return counts[i];
    }
}
