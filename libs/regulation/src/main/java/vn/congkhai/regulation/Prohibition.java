package vn.congkhai.regulation;

/**
 * Hành vi bị cấm: something nobody may do with the portal.
 *
 * @param id short id, stable, for the approver's checklist ({@code state-secrets})
 * @param text what is prohibited
 * @param content whether it is about what a text says, so that an approver checks it; otherwise it is about conduct
 */
public record Prohibition(String id, String text, boolean content, Authority authority) {}
