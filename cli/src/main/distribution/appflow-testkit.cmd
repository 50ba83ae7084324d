@echo off
rem Runs appflow-testkit with Java 17 or newer, from the unpacked archive that this file is part of.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar "%~dp0..\lib\appflow-testkit.jar" %*
exit /b %ERRORLEVEL%
