import java.util.jar.JarFile

def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
assert log.contains('Removed what was left of it.PetNer')
['renamed-model-1.jar', 'renamed-model-1-tagger.jar'].each { name ->
  new JarFile(new File(basedir, "target/$name")).withCloseable { jar ->
    def names = jar.entries().collect { it.name }
    assert names.contains('META-INF/ner/it.AnimalNer/model.safetensors')
    assert names.contains('it/AnimalNerTagger.class')
    assert names.every { !it.contains('PetNer') }
  }
}
assert !new File(basedir, 'target/ner/it.PetNer').exists()
true
