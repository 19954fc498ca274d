def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
def source = new File(basedir, 'src/main/java/it/FirstModelNer.java').text
assert source.contains('train = "data/train.txt"')
assert source.contains('tokenColumn = 2')
assert source.contains('tagColumn = 3')
assert log.contains('Recognised CONLL, tokens in column 2, tags in column 3, separated by TAB, IOB2, UTF-8')
assert !log.contains('The POM lacks something')
assert log.contains('Written src/main/java/it/FirstModelNer.java')

assert new File(basedir, 'target/classes/META-INF/ner/it.FirstModelNer/model.safetensors').exists()
assert new File(basedir, 'target/first-model-1-tagger.jar').exists()
assert log.readLines().any { it.startsWith('[{') || it.startsWith('{') || it.startsWith('[]') }

assert log.contains('[NER185] src/main/java/it/FirstModelNer.java')
assert new File(basedir, 'src/main/java/it/OtherNer.java').text.contains('@SplitByShare')
assert log.contains('Training it.OtherNer')
true
