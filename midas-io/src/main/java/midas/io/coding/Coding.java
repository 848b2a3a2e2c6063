package midas.io.coding;

import org.jspecify.annotations.Nullable;

/**
 * How to code one column.
 *
 * @param column name of the column
 * @param reference the category without a dummy, exactly as its cells' text; null for the first in alphabetical order
 * @param keepOriginal whether the column itself stays, before its dummies
 */
public record Coding(String column, @Nullable String reference, boolean keepOriginal) {}
