#!/bin/sh
# Takes the pictures of the staff guides again: the walks of a running system as pictures, made small.
#   ./portal up -d && docs/guide-vi/chup-anh.sh data
set -eu
data=$(cd "${1:?data directory of a running system}" && pwd)
cd "$(dirname "$0")/../.."
shots=$(mktemp -d)
trap 'rm -r "$shots"' EXIT
./mvnw -B -ntp -q -Pquick -pl system-tests test-compile failsafe:integration-test \
    -Dit.test='ConsoleWalkIT,OperatorWalkIT' -Dcongkhai.attach="$data" -Dcongkhai.screenshots="$shots"
for picture in $(grep -oh 'anh/[a-z-]*\.webp' docs/guide-vi/bien-tap.md docs/guide-vi/kiem-tra.md docs/guide-vi/van-hanh.md | sort -u); do
    name=$(basename "$picture" .webp)
    case $name in
    *-dien-thoai) convert "$shots/${name%-dien-thoai}-320.png" -crop 320x900+0+0 +repage -quality 70 "docs/guide-vi/$picture" ;;
    *) convert "$shots/$name-1280.png" -crop 1280x1400+0+0 +repage -resize 960x -quality 70 "docs/guide-vi/$picture" ;;
    esac
done
