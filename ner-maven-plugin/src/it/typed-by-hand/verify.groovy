import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
assert log.readLines().count { it.contains('Training it.PetNer') } == 1
assert new File(basedir, 'target/classes/META-INF/ner/it.PetNer/model.safetensors').exists()

def tagged = log.readLines().findAll { it.startsWith('{') || it.startsWith('[{') }
assert !tagged.isEmpty()
tagged.each { new JsonSlurper().parseText(it) }
assert tagged[0].contains('"Bella"')
true
