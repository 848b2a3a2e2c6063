package midas.core.result;

/**
 * Predicted random intercept of one group: BLUP for gaussian identity, conditional mode otherwise.
 *
 * @param group label of the group
 * @param observations number of observations of the group
 * @param estimate predicted random intercept, on the scale of the link
 * @param standardError square root of its conditional variance
 * @param rank rank of the estimate among all groups, 1 for the largest; equal estimates share the best rank among them
 */
public record RandomIntercept(String group, int observations, double estimate, double standardError, int rank) {}
