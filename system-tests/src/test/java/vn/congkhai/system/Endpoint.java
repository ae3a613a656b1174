package vn.congkhai.system;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One request mapping as a running service declares it. */
record Endpoint(String service, String method, String pattern) {
    private static final List<String> SERVICES = List.of(
            "gateway", "content-service", "workflow-service", "qa-service", "publicservice-catalog", "search-service");

    /** Every mapping of every service, read at run time: what is not listed here does not exist. */
    static List<Endpoint> all(PortalInstance system) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode contexts = system.visitor("quan8")
                    .at("localhost")
                    .onPort(system.process(service).path("port").asInt())
                    .get("/actuator/mappings")
                    .json()
                    .path("contexts");
            for (JsonNode context : contexts) {
                for (String dispatcher : List.of("dispatcherServlets", "dispatcherHandlers")) {
                    for (JsonNode mappings : context.path("mappings").path(dispatcher)) {
                        for (JsonNode mapping : mappings) add(endpoints, service, mapping);
                    }
                }
            }
        }
        return endpoints;
    }

    private static void add(List<Endpoint> endpoints, String service, JsonNode mapping) {
        JsonNode conditions = mapping.path("details").path("requestMappingConditions");
        for (JsonNode pattern : conditions.path("patterns")) {
            String path = pattern.asString();
            // Spring's own error dispatch and the actuator are not behind the gateway.
            if (path.startsWith("/actuator") || path.equals("/error")) continue;
            JsonNode methods = conditions.path("methods");
            if (methods.isEmpty()) endpoints.add(new Endpoint(service, "ANY", path));
            methods.forEach(method -> endpoints.add(new Endpoint(service, method.asString(), path)));
        }
    }
}
