<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CounterWindow</name>
    <message numerus="yes">
        <source>%n served today</source>
        <translation>
            <numerusform>%n served today</numerusform>
            <numerusform>%n served today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min on average</source>
        <translation>
            <numerusform>%n min on average</numerusform>
            <numerusform>%n min on average</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpCallList</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
