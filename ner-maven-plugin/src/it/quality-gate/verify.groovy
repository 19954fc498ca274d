def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
def lines = log.readLines()

assert lines.count { it.contains('Training it.PetNer') } == 1
assert lines.count { it.contains('it.PetNer is up to date') } == 2
assert lines.count { it.contains('[NER204] it.PetNer: quality gate missed') && it.contains('BUILD') == false } >= 2
assert log.contains('token accuracy of at least 1 on the test split')
// A user's mistake has no stack trace.
assert !log.contains('\tat ')
true
