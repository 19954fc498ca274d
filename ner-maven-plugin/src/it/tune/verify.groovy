import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
def reports = new File(basedir, 'target/ner/it.PetNer')
def builds = log.split('Building tune ').drop(1)
assert builds.size() == 6

// The first search goes on where it was killed: of eight runs seven are trained.
assert builds[0].contains('[INFO] Tuning it.PetNer on its validation split')
assert builds[0].contains('4 candidates, each with 2 seeds: 8 runs')
assert builds[0].contains('1 of them were finished before')
(1..8).each { assert builds[0] =~ /\[INFO\] +$it\/8  F1 +[0-9.]+  accuracy +[0-9.]+ .* epochs = [12], batchSize = [48], seed = [12]/ }
assert builds[0] =~ /The others take about [0-9.]+/
assert builds[0].contains('The best candidate is ')
// What the model declares besides stays.
assert builds[0] =~ /On PetNer declare\r?\n\[INFO\]     @Training\(epochs = [12], batchSize = [48], clipNorm = 0\.5f\)/

// The second one is the same in other words, and has nothing left to do.
assert builds[1].contains('8 of them were finished before')
def table = { String text -> text.readLines().findAll { it =~ /^\[INFO\] +[1-4] +[0-9.]+ / } }
assert table(builds[0]).size() == 4 && table(builds[1])*.replaceAll(/ +/, ' ').size() == 4
assert (table(builds[0])*.find(/settings|epochs.*/)).toSet() == (table(builds[1])*.find(/settings|epochs.*/)).toSet()

// The third one is the POM's; its report is the one that is there.
assert builds[2].contains('1 candidate drawn of 4, each with 1 seed: 1 run')
assert builds[2] =~ /and on words of it\r?\n\[INFO\]     @Adagrad\(learningRate = 0\.[12]f\)/
def json = new JsonSlurper().parse(new File(reports, 'tune.json'))
assert json.model == 'it.PetNer' && json.split == 'validation'
assert json.search == [learningRate: ['0.02', '0.05'], 'words.learningRate': ['0.1', '0.2']]
assert json.candidates.size() == 1 && json.candidates[0].runs*.seed == [1]
assert json.annotations*.on == ['', '', 'words']
assert json.annotations[0].java == '@Training(epochs = 1, batchSize = 4, clipNorm = 0.5f)'

// One file a run: eight of the first search, one of the third; and nothing unfinished.
def runs = new File(reports, 'tune').list().toList()
assert runs.size() == 9 && runs.every { it ==~ /[0-9a-f]{64}\.json/ }
assert reports.list().toList().toSorted() == ['tune', 'tune.json', 'tune.log']

assert builds[3].contains('[NER705] words is part of the network of PetNer')
assert builds[3].contains('[NER704] batchSize = 0 in the search')
assert builds[3].contains('[NER703] epoch cannot be searched for PetNer') && builds[3].contains('did you mean "epochs"?')
assert builds[3].contains('[NER703] train cannot be searched for PetNer')
assert builds[3].contains('[NER702] "patience" in the search is not understood')
assert builds[4].contains('[NER201] seeds = 0: expected a number from 1')

// The test split is named by the model and by nothing that was run; no model was put in place.
assert builds[5].contains('[NER101]') && builds[5].contains('no-such-test.conll')
(0..4).each { assert !builds[it].contains('no-such-test') && !builds[it].contains('test split') }
assert !new File(reports, 'tune.log').text.contains('no-such-test')
assert !new File(basedir, 'target/classes/META-INF/ner/it.PetNer/model.safetensors').exists()
true
