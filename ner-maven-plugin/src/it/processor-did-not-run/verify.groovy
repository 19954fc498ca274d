def log = new File(basedir, 'build.log').text.replaceAll(/\e\[[0-9;]*m/, '')
assert log.contains('[NER402]')
assert log.contains('src/main/java/it/PetNer.java declares @NerModel')
assert log.contains('annotationProcessorPaths')
true
