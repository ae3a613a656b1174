package vn.congkhai.catalog.axon;

import vn.congkhai.catalog.procedure.CatalogPolicy;
import vn.congkhai.catalog.procedure.ProcedureCommand;

/** A command together with the policy of the portal it is for. */
record PolicedCommand(ProcedureCommand command, CatalogPolicy policy) {}
