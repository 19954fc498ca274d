def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')

assert log.contains('[NER408] the property ner.epoch is not known (did you mean ner.epochs?)')
assert log.contains('[NER405] ner.model = PatNer names no model of this project')
assert log.contains('did you mean "PetNer"?')
assert log.contains('3 problems:')
['epochs = 0', 'learningRate = quick', 'kernels = fast'].each { assert log.contains("[NER201] $it: expected") }

// What the forked JVM finds in the data comes with file and line, all of it.
assert log =~ /\[NER106\] wrong\.conll:1: /
assert log =~ /\[NER104\] wrong\.conll:2: /

// What nobody can mend by reading is shown as the JVM said it.
assert log.contains('[NER407] the forked Java process ended with exit code 1')
assert log =~ /(?i)initialization of VM|heap/

assert log.count('[NER401] it.PetNer has not been trained') >= 2
assert !log.contains('\tat ')
assert !new File(basedir, 'target/classes/META-INF/ner/it.PetNer/model.safetensors').exists()
true
