// What a reader of the console and of Surefire's XML finds of the tests that failed.
def shown = [
    'Suppressed: FakeAppflow[123456789012 in us-east-1, flows: 0, calls: 2] at 2026-01-01T00:00:00Z',
    '#1 CreateConnectorProfile  {connectorProfileName="desk"',
    '#2 StartFlow               {flowName="orders"}',
    'hint: no flow named "orders" exists; there are none',
    'Suppressed: io.github.appflowtestkit.fake.FakeAppflowHint: no flow named "refused" exists; there are none',
    'Suppressed: io.github.appflowtestkit.fake.FakeAppflowHint: no flow named "refused-for-real" exists; there are none'
]

def check(String where, String text, List<String> shown, int times) {
    shown.each { line -> assert text.count(line) >= times: where + ' does not show ' + line }
    assert !text.contains('hunter2'): where + ' shows a secret'
}

check('the console', new File(basedir, 'build.log').text, shown, 2)
def reports = new File(basedir, 'target').listFiles().findAll { it.name.startsWith('reports-') }
assert reports.size() == 2
reports.each { check(it.name, new File(it, 'TEST-consumer.FailingTest.xml').text, shown, 1) }
return true
