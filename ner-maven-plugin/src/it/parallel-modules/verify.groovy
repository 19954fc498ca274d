def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
['one': 'OneNer', 'two': 'TwoNer'].each { module, model ->
  assert log.readLines().count { it.contains("Training it.$model") } == 1
  assert new File(basedir, "$module/target/classes/META-INF/ner/it.$model/model.safetensors").exists()
  assert new File(basedir, "$module/target/$module-1-tagger.jar").exists()
}
assert !log.contains('not marked as @threadSafe')

// One training at a time: between the first line of a training and its last epoch stands no other's first.
def marks = log.readLines().findAll { it =~ /Training it\.|20\/20 / }
assert marks.size() == 4
assert marks[0].contains('Training') && marks[1].contains('20/20')
assert marks[2].contains('Training') && marks[3].contains('20/20')
true
