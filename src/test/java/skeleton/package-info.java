/**
 * The least a house of this kind is made of: one table, one page, one password. The start
 * of the application is compared with its start.
 */
@NullMarked
package skeleton;

import org.jspecify.annotations.NullMarked;
