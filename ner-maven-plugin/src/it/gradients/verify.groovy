import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
def reports = new File(basedir, 'target/ner/it.PetNer')
def json = new JsonSlurper().parse(new File(reports, 'gradients.json'))
def page = new File(reports, 'gradients.html').getText('UTF-8')

// The second run, before training.
assert json.points*.epoch == [0]
assert json.points[0].layers*.layer == ['context', 'around.leftToRight', 'around.rightToLeft']
assert json.points[0].layers*.kind == ['LSTM', 'GRU', 'GRU']
assert json.points[0].layers*.reversed == [false, false, true]
assert json.sentence.number == 0 && json.clipping.epochs.isEmpty()

// The page has both runs in it, and needs nothing else.
assert page.contains('const DATA = {"format":1,') && page.contains('const OTHER = {"format":1,')
assert page.contains('"name":"after epoch 3"')
assert !(page =~ /(?:src|href)\s*=|url\(|@import|https?:/)

// The first run trained three epochs and said what it saw, layer by layer.
assert log.contains('[INFO] Measuring the gradients of it.PetNer')
assert log.contains('around.rightToLeft (GRU, 4 units, right to left)')
['before training: ', 'after epoch 1: ', 'after epoch 3: '].each { assert log.contains("    $it") }
assert log =~ /Clipping acted on [0-9.]+ % of the batches/
assert log.contains('Pictures: target/ner/it.PetNer/gradients.html')
assert log.contains('Left out (ner.skip).')

assert log.contains('[NER501] ner.gradients.points = 7: expected numbers of epochs from 0 (before training) to 3')
assert log.contains('[NER201] gradients.positions = 1: expected a number from 2')
assert log.contains('[NER504] ner.gradients.compare = absent.json cannot be laid over: the file is not there')
assert log.contains('[NER502] ner.gradients.sentence = 900: expected the number of a validation sentence')

// Nothing of it is a trained model, and no work in progress is left.
assert !new File(basedir, 'target/classes/META-INF/ner/it.PetNer/model.safetensors').exists()
assert reports.list().toList().sort() == ['gradients.html', 'gradients.json']
true
