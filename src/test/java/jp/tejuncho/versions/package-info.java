/**
 * What earlier versions stored, opened by this one.
 *
 * <p>
 * A folder {@code src/test/resources/versions/<version>} holds a database as that version
 * left it, for H2 and for PostgreSQL, and what that version said of it. The databases are
 * never made anew. Before a version is handed on, {@link KeepingVersion} keeps it the
 * same way.
 */
@org.jspecify.annotations.NullMarked
package jp.tejuncho.versions;
