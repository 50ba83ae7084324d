# Part of bin/appflow-testkit in a checkout: builds $jar if it is missing or older than the sources. Needs Maven 3.8 or newer.
# shellcheck shell=sh disable=SC2154 # home, jar and fail come from there

target=$home/cli/target

stale() {
  [ -f "$jar" ] || return 0
  [ -n "$(cd "$home" && find pom.xml \
    schema/pom.xml validator/pom.xml reports/pom.xml fake-client/pom.xml cli/pom.xml \
    schema/src/main validator/src/main reports/src/main fake-client/src/main cli/src/main \
    -type f -newer "$jar" -print 2> /dev/null | head -n 1)" ]
}

build() {
  log=$target/build.log
  command -v mvn > /dev/null || fail "the first run builds the command and needs Maven 3.8 or newer; mvn not found"
  printf 'appflow-testkit: building; this happens only now and after changes of the sources ...\n' >&2
  # without what only contributors need: tests, compiler gates, javadoc, archives
  if ! (cd "$home" && mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true -Dexamples=false \
    -Dcompiler.gates=-Xdiags:compact -Dmaven.javadoc.skip=true -Dmaven.source.skip=true -Dassembly.skipAssembly=true \
    package -pl cli -am) > "$log" 2>&1 < /dev/null; then
    cat "$log" >&2
    fail "the build failed; the output of Maven is above"
  fi
  # an unchanged module leaves the jar as it is
  touch "$jar"
}

if stale; then
  mkdir -p "$target"
  # two first runs at once must not build in the same folder
  lock=$target/build.lock
  until mkdir "$lock" 2> /dev/null; do
    owner=$(cat "$lock/pid" 2> /dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2> /dev/null; then
      rm -rf "$lock"
    else
      sleep 1
    fi
  done
  printf '%s\n' "$$" > "$lock/pid"
  trap 'rm -rf "$lock"' EXIT
  if stale; then build; fi
  rm -rf "$lock"
  trap - EXIT
fi
