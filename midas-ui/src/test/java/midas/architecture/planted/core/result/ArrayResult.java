package midas.architecture.planted.core.result;

/** Planted: a result with an array. */
record ArrayResult(double[] values) {}
