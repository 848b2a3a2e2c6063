package midas.io.dataset;

import java.util.UUID;

/**
 * Points to a dataset without holding it.
 *
 * @param id identity of the dataset; a change of its name or of a scale leaves it as it is
 * @param name its name when the reference was made
 */
public record DatasetRef(UUID id, String name) {}
