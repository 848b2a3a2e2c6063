package midas.io.coding;

import midas.io.dataset.Categories;

/** What a look at a column that is to be coded came to. */
public sealed interface CategoriesOutcome {

    /**
     * It can be coded.
     *
     * @param categories its categories, two or more
     */
    record Found(Categories categories) implements CategoriesOutcome {}

    /**
     * It cannot be coded.
     *
     * @param problem why
     */
    record Refused(CodingProblem problem) implements CategoriesOutcome {}
}
