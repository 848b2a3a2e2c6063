package midas.core.result;

/**
 * Sizes of the groups, in observations.
 *
 * @param smallest smallest group
 * @param median median size (the mean of the two middle ones for an even number of groups)
 * @param largest largest group
 */
public record GroupSizes(int smallest, double median, int largest) {}
