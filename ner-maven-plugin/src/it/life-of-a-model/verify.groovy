import groovy.json.JsonSlurper
import java.util.jar.JarFile

def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
def count = { String text -> log.split(java.util.regex.Pattern.quote(text), -1).length - 1 }

assert count('Training it.PetNer') == 2
assert count('it.PetNer is up to date: test F1') == 1
assert count('it.PetNer comes from the cache') == 1
assert count('Evaluating it.PetNer') == 1
assert log.contains('baseline: most frequent tag')
assert log.contains('epochs = 20') && log.contains('epochs = 2,')

// The model's folder in the jar, and nothing half-written anywhere.
def models = new File(basedir, 'target/classes/META-INF/ner/it.PetNer')
assert (models.list() as List).toSorted() == ['description.json', 'model.safetensors', 'provenance.json']
def reports = new File(basedir, 'target/ner/it.PetNer')
assert reports.list().every { !it.startsWith('.') }

def evaluation = new JsonSlurper().parse(new File(reports, 'evaluation.json'))
assert evaluation.model == 'it.PetNer'
assert evaluation.splits.test.sentences == 6
def provenance = new JsonSlurper().parse(new File(models, 'provenance.json'))
assert provenance.settings.epochs == '20'
assert provenance.settings.train == '${corpus.directory}/train.conll'
assert !new File(models, 'provenance.json').text.contains(basedir.path)

// What ner:tag printed stands alone on its line.
assert log.readLines().any { it.startsWith('pet') && it.contains('Bella') }

// Help documents the parameters.
assert log.contains('learningRate') && log.contains('User property: ner.learningRate')

// The second jar runs alone.
def jar = new File(basedir, 'target/life-of-a-model-1-tagger.jar')
def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = [java, '-jar', jar.path, 'Bella sleeps in Oslo .'].execute()
def output = process.text
assert process.waitFor() == 0
assert output.startsWith('pet Bella [0,5)')
new JarFile(jar).withCloseable { assert it.manifest.mainAttributes.getValue('Main-Class') == 'it.PetNerTagger' }
true
