package midas.io.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import midas.io.dataset.ColumnData;

/** Remembers the digests of columns, which never change: they are not computed for each file again. Holds no data. Safe for threads. */
public final class PartCache {

    private static final int MOST = 500;

    private final Map<List<ColumnData>, PartRef> parts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<ColumnData>, PartRef> eldest) {
            return size() > MOST;
        }
    };

    /** Makes one that knows nothing. */
    public PartCache() {}

    synchronized Optional<PartRef> find(List<ColumnData> columns) {
        return Optional.ofNullable(parts.get(columns));
    }

    synchronized void put(List<ColumnData> columns, PartRef part) {
        parts.put(columns, part);
    }
}
