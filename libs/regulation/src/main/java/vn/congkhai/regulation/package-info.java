/** What a portal's regulation (quy chế) says, as typed data: every value with its clause or with the statement that it is ours. */
@org.jspecify.annotations.NullMarked
package vn.congkhai.regulation;
