// Kills a search in its second run, which would take hours.
def windows = System.getProperty('os.name').toLowerCase().startsWith('windows')
def command = [
  new File(mavenHome, windows ? 'bin/mvn.cmd' : 'bin/mvn').path,
  '-B', '-ntp', '-s', settings, "-Dmaven.repo.local=$localRepositoryPath",
  'ner:tune', '-Dner.tune=epochs=1,100000', '-Dner.seeds=1'
]
def builder = new ProcessBuilder(command.collect { it.toString() })
builder.directory(basedir).redirectErrorStream(true).redirectOutput(new File(basedir, 'killed.log'))
builder.environment().remove('MAVEN_OPTS')
def build = builder.start()

def log = new File(basedir, 'target/ner/it.PetNer/tune.log')
def deadline = System.nanoTime() + 600_000_000_000L
while (!(log.exists() && log.text.contains('3/100000'))) {
  assert build.alive && System.nanoTime() < deadline: new File(basedir, 'killed.log').text
  Thread.sleep(20)
}
def trainings = build.descendants().toList()
([build.toHandle()] + trainings.findAll { it.info().commandLine().orElse('').contains('plexus.classworlds') })
    .each { it.destroyForcibly() }
build.waitFor()

// The training notices that its parent is gone.
while (trainings.any { it.alive }) {
  assert System.nanoTime() < deadline: 'the training outlives its build'
  Thread.sleep(20)
}
def runs = new File(basedir, 'target/ner/it.PetNer/tune').list().findAll { it.endsWith('.json') }
assert runs.size() == 1
assert !new File(basedir, 'target/ner/it.PetNer/tune.json').exists()
true
