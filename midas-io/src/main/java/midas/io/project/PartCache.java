package midas.io.project;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import midas.io.dataset.ColumnData;

/** Remembers the digests of columns and models, which never change: they are not computed for each file again. Holds no data. Safe for threads. */
public final class PartCache {

    private static final int MOST = 500;

    /** Stands for one object, without holding it. */
    private static final class Same extends WeakReference<Object> {

        private final int hash;

        Same(Object one) {
            super(one);
            hash = System.identityHashCode(one);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Same same && get() != null && get() == same.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Object, PartRef> parts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, PartRef> eldest) {
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

    /** Returns the part of an object that never changes. */
    synchronized Optional<PartRef> findSame(Object unchanging) {
        return Optional.ofNullable(parts.get(new Same(unchanging)));
    }

    synchronized void putSame(Object unchanging, PartRef part) {
        parts.put(new Same(unchanging), part);
    }
}
