package midas.core.result;

import java.util.OptionalDouble;

/**
 * Deviances of a generalized linear model, not scaled by the dispersion; for gaussian sums of squares.
 *
 * @param nullDeviance of the model with an intercept alone, or with η = 0 for a model without one; empty where η = 0 is no mean of the family
 * @param nullDegreesOfFreedom n − 1, or n for a model without an intercept
 * @param residualDeviance of the model
 * @param residualDegreesOfFreedom n − p
 */
public record Deviances(
        OptionalDouble nullDeviance, int nullDegreesOfFreedom, double residualDeviance, int residualDegreesOfFreedom) {}
