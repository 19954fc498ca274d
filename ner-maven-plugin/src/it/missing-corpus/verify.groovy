def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')

// All that is missing is told at once.
['train', 'validation', 'test'].each { assert log.contains("[NER101] $it: corpus file not found: absent/") }
assert log.contains('it.PetNer is left out: its corpus absent/train.conll is not there')
assert log.contains('No tagger jar for it.PetNer')
assert !log.contains('Training it.PetNer')
assert new File(basedir, 'target/missing-corpus-1.jar').exists()
assert !new File(basedir, 'target/missing-corpus-1-tagger.jar').exists()
true
