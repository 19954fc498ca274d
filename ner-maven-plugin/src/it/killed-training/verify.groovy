def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
assert log.contains('Training it.PetNer')
assert log.contains('test split')

def models = new File(basedir, 'target/classes/META-INF/ner/it.PetNer')
assert (models.list() as List).toSorted() == ['description.json', 'model.safetensors', 'provenance.json']
def reports = new File(basedir, 'target/ner/it.PetNer')
assert (reports.list() as List).toSorted() == ['evaluation.json', 'stamp.properties', 'training.log']
true
