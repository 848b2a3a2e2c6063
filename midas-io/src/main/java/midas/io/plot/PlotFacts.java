package midas.io.plot;

import java.util.Optional;

/**
 * What the words of a plot are made of.
 *
 * @param kind which plot
 * @param response name of the response
 * @param group name of the grouping variable
 * @param residual which residuals, where it shows some
 * @param count how many observations, groups or bins it shows
 * @param density whether they are shown by their density
 * @param level confidence level of intervals or of an envelope, as a proportion
 * @param from first group in sight, from 1, where only some are
 * @param to last group in sight
 * @param width how many numbers a bar or bin stands for
 */
public record PlotFacts(
        PlotKind kind,
        String response,
        String group,
        Optional<ResidualKind> residual,
        int count,
        boolean density,
        double level,
        int from,
        int to,
        int width) {}
