package vn.congkhai.workflow.board;

import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;

/**
 * Who did something, as history keeps it.
 *
 * @param role in which capacity; {@code null} for an officer who holds no role of his own and acted for somebody else
 */
public record Actor(String account, String name, @Nullable Role role) {}
