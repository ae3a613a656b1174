#!/bin/sh
# Takes every picture that a guide names again, the public's pages and the staff's, as the system tests walk through them.
# Builds and starts a system of its own; of one that runs already: chup-anh.sh -Dcongkhai.attach=DATA
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -Pquick -pl system-tests -am verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test='EveryPageIT#no_run_finds_a_fault,ConsoleWalkIT,OperatorWalkIT,ReceptionWalkIT' \
    -Dfailsafe.failIfNoSpecifiedTests=false -Dcongkhai.screenshots="$PWD/docs/guide-vi/anh" "$@"
